import * as Y from 'yjs'
import { sameValue } from '../../../shared/text/marks.ts'
import type { Cursor } from './writer.ts'

type Gap = (item: Y.Item) => boolean
type Formats = { tr: Y.Transaction; body: Y.Text; key: string; value: unknown }

const insertFormat = ({ tr, body, key }: Formats, left: Y.Item, value: unknown): void => {
  const client = tr.doc.clientID
  const id = Y.createID(client, Y.getState(tr.doc.store, client))
  const content = new Y.ContentFormat(key, value as object)
  new Y.Item(id, left, left.lastId, left.right, left.right && left.right.id, body, null, content).integrate(
    tr,
    0,
  )
}

const isFormat = (item: Y.Item, key: string): item is Y.Item & { content: Y.ContentFormat } =>
  !item.deleted && item.content instanceof Y.ContentFormat && item.content.key === key

/** Opens before the first character: takes away what closes the same mark there, or says the value. */
const openBefore = (formats: Formats, { left, marks }: Cursor, first: Y.Item): unknown => {
  const { tr, key, value } = formats
  const before = marks[key] ?? null
  const between: (Y.Item & { content: Y.ContentFormat })[] = []
  for (let item = left.right; item !== null && item !== first; item = item.right)
    if (isFormat(item, key)) between.push(item)
  const last = between[between.length - 1]
  const original = last ? last.content.value : before
  if (sameValue(original, value)) return original
  for (const item of between) item.delete(tr)
  if (!sameValue(before, value)) insertFormat(formats, first.left!, value)
  return original
}

/** Closes after the last character, unless format items there decide what follows; those that repeat us go. */
const closeAfter = (formats: Formats, last: Y.Item, running: unknown, isGap: Gap): void => {
  const { tr, key, value } = formats
  if (sameValue(running, value)) return
  const gap: (Y.Item & { content: Y.ContentFormat })[] = []
  for (let item = last.right; item !== null && isGap(item); item = item.right)
    if (isFormat(item, key)) gap.push(item)
  const deciding = gap[gap.length - 1]
  if (!deciding) insertFormat(formats, last, running)
  else if (sameValue(deciding.content.value, value)) for (const item of gap) item.delete(tr)
}

/**
 * One key over one stretch of one block, never across a marker: `first` is the item it begins with, `last` the one
 * it ends with. What stands right of it keeps the state it had. Source: SPEC.md [B3].
 */
export const formatBetween = (
  cursor: Cursor,
  ends: { first: Y.Item; last: Y.Item },
  mark: { key: string; value: unknown },
  isGap: Gap,
): void => {
  const formats = { tr: cursor.tr, body: cursor.body, ...mark }
  let running = openBefore(formats, cursor, ends.first)
  for (let item: Y.Item | null = ends.first; item !== null && item !== ends.last; item = item.right) {
    if (!isFormat(item, mark.key)) continue
    running = item.content.value
    item.delete(cursor.tr)
  }
  closeAfter(formats, ends.last, running, isGap)
}
