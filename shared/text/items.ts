import * as Y from 'yjs'

/** The map of a marker item, or null for text, format and anything else. */
export const markerMap = (item: Y.Item): Y.Map<unknown> | null =>
  item.content instanceof Y.ContentType && item.content.type instanceof Y.Map ? item.content.type : null

/** The last value of a key of a marker, without the cost of an event or a proxy. */
export const readKey =
  (map: Y.Map<unknown>) =>
  (key: string): unknown => {
    const item = map._map.get(key)
    return item === undefined || item.deleted ? undefined : item.content.getContent()[item.length - 1]
  }

/** True when a marker holds shared types of its own, in which people may be writing. */
export const hasCells = (map: Y.Map<unknown>): boolean =>
  [...map._map.values()].some(({ deleted, content }) => !deleted && content instanceof Y.ContentType)

/** What a living item of the body is to a reader; `opaque` is counted but is nothing we know (kept, not shown). */
export type Token =
  | { kind: 'text'; text: string }
  | { kind: 'format'; key: string; value: unknown }
  | { kind: 'marker'; map: Y.Map<unknown> }
  | { kind: 'opaque' }

export const tokenOf = (item: Y.Item): Token => {
  const { content } = item
  if (content instanceof Y.ContentString) return { kind: 'text', text: content.str }
  if (content instanceof Y.ContentFormat) return { kind: 'format', key: content.key, value: content.value }
  const map = markerMap(item)
  return map ? { kind: 'marker', map } : { kind: 'opaque' }
}
