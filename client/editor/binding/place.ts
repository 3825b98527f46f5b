import * as Y from 'yjs'
import { withMark, type Marks } from '../../../shared/text/marks.ts'
import { rowOf, type Mirror, type Row } from './mirror.ts'
import type { Shown } from './shown.ts'
import type { CharacterId } from './binding.ts'

/** Just after `offset` units of an item, with the format state there. */
export type Place = { item: Y.Item; offset: number; marks: Marks }

/** Walks from a block's marker, never from the start of the text. Source: SPEC.md [B9]. */
export const seek = (row: Row, offset: number, shown: Shown): Place => {
  let { marks } = row
  let place = { item: row.marker, offset: row.marker.length }
  let rest = offset
  for (let item = row.marker.right; rest > 0 && item !== null; item = item.right) {
    if (!item.deleted && item.content instanceof Y.ContentFormat)
      marks = withMark(marks, item.content.key, item.content.value)
    for (const { from, to } of shown(item)) {
      if (rest <= 0) break
      place = { item, offset: from + Math.min(rest, to - from) }
      rest -= to - from
    }
  }
  return { ...place, marks }
}

export const idOfPlace = ({ item, offset }: Place): CharacterId => ({
  pen: item.id.client,
  clock: item.id.clock + offset - 1,
})

export const itemAt = (doc: Y.Doc, { pen, clock }: CharacterId): Y.Item | null => {
  if (clock < 0 || clock >= Y.getState(doc.store, pen)) return null
  const struct = Y.getItem(doc.store, Y.createID(pen, clock))
  return struct instanceof Y.Item ? struct : null
}

/** Row and offset just after a character; when it is not on screen, the nearest place left of it. Source: [B12]. */
export const locate = (
  mirror: Mirror,
  id: CharacterId,
  shown: Shown,
): { row: number; offset: number } | null => {
  const start = itemAt(mirror.body.doc!, id)
  if (start?.parent !== mirror.body) return null
  let offset = 0
  let until = id.clock - start.id.clock + 1
  for (let item: Y.Item | null = start; item !== null; item = item.left) {
    if (mirror.known.has(item)) return { row: rowOf(mirror, item), offset }
    for (const { from, to } of shown(item)) offset += Math.max(0, Math.min(to, until) - from)
    until = Number.POSITIVE_INFINITY
  }
  return null
}

/** The id that undo gave to a character it brought back. Only for one's own caret. Source: SPEC.md [B18]. */
export const followRedone = (doc: Y.Doc, id: CharacterId): CharacterId => {
  let [current, item] = [id, itemAt(doc, id)]
  while (item?.deleted && item.redone !== null) {
    current = { pen: item.redone.client, clock: item.redone.clock + current.clock - item.id.clock }
    item = itemAt(doc, current)
  }
  return current
}
