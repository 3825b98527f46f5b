import * as Y from 'yjs'
import { entriesOfBlock, shapeOfBlock, type BlockShape } from '../../../shared/text/blocks.ts'
import { markerMap, readKey } from '../../../shared/text/items.ts'
import { sameMarks, sameValue, withMark, type Marks } from '../../../shared/text/marks.ts'

/**
 * Our own writer, on Yjs's items. `yt.insert` walks from the start of the text once a format item exists; this
 * one starts where it is told and knows the format state there. Source: SPEC.md [B9].
 */
export type Cursor = {
  tr: Y.Transaction
  body: Y.Text
  left: Y.Item
  /** The format state just after `left`, and the state that what follows was written for. */
  marks: Marks
  after: Marks
}

const insertAfter = (cursor: Cursor, content: Y.Item['content']): Y.Item => {
  const { tr, body, left } = cursor
  const client = tr.doc.clientID
  const id = Y.createID(client, Y.getState(tr.doc.store, client))
  const item = new Y.Item(id, left, left.lastId, left.right, left.right && left.right.id, body, null, content)
  item.integrate(tr, 0)
  // Yjs's own shortcuts into the text would now point wrongly.
  if (body._searchMarker) body._searchMarker.length = 0
  cursor.left = item
  return item
}

const insertFormat = (cursor: Cursor, key: string, value: unknown): void => {
  insertAfter(cursor, new Y.ContentFormat(key, value as object))
  cursor.marks = withMark(cursor.marks, key, value)
}

/** Format items that bring the state at the cursor to `marks`. */
const bringTo = (cursor: Cursor, marks: Marks): void => {
  for (const key of Object.keys(cursor.marks)) if (!(key in marks)) insertFormat(cursor, key, null)
  for (const [key, value] of Object.entries(marks))
    if (!(key in cursor.marks) || !sameValue(cursor.marks[key], value)) insertFormat(cursor, key, value)
}

/** Half a surrogate pair would reach colleagues as another character: replaced here, so that all see the same. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF]/g, (found) =>
    found.length === 2 ? found : '\uFFFD',
  )

/** Passes format items when that alone gives the right state: no new ones are needed then. */
const passFormats = (cursor: Cursor, marks: Marks, isGap: (item: Y.Item) => boolean): void => {
  let state = cursor.marks
  for (
    let item = cursor.left.right;
    !sameMarks(state, marks) && item !== null && isGap(item);
    item = item.right
  ) {
    if (item.deleted || !(item.content instanceof Y.ContentFormat)) continue
    state = withMark(state, item.content.key, item.content.value)
    if (sameMarks(state, marks)) Object.assign(cursor, { left: item, marks: state, after: state })
  }
}

/** Text with exactly these marks, before the tombstones that stand here. Source: SPEC.md [M4], [B9]. */
export const insertText = (
  cursor: Cursor,
  text: string,
  marks: Marks,
  isGap: (item: Y.Item) => boolean,
): void => {
  if (sameMarks(cursor.marks, cursor.after)) passFormats(cursor, marks, isGap)
  bringTo(cursor, marks)
  insertAfter(cursor, new Y.ContentString(wellFormed(text)))
}

/** What follows the insertion keeps the state it was written for. */
export const closeMarks = (cursor: Cursor): void => bringTo(cursor, cursor.after)

/** A marker never touches the format state. Source: SPEC.md [B3]. */
export const insertMarker = (cursor: Cursor, shape: BlockShape): Y.Item =>
  insertAfter(cursor, new Y.ContentType(new Y.Map(entriesOfBlock(shape))))

/** Format items between two characters that no longer change anything. Source: SPEC.md [B9]. */
export const cleanGap = ({ tr, left, marks }: Cursor, isGap: (item: Y.Item) => boolean): void => {
  const last = new Map<string, Y.Item>()
  for (let item = left.right; item !== null && isGap(item); item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentFormat)) continue
    last.get(item.content.key)?.delete(tr)
    last.set(item.content.key, item)
  }
  for (const [key, item] of last) {
    const { value } = item.content as Y.ContentFormat
    if (sameValue(marks[key] ?? null, value)) item.delete(tr)
  }
}

/** Sets only the keys that read differently; all others stay as they are. Source: SPEC.md [M2], [M8]. */
export const setShape = (marker: Y.Item, { type, attrs }: BlockShape): void => {
  const map = markerMap(marker)!
  const get = readKey(map)
  if (shapeOfBlock(get, false).type !== type) map.set('type', type)
  const read = shapeOfBlock((key) => (key === 'type' ? type : get(key)), false).attrs
  for (const [key, value] of entriesOfBlock({ type, attrs }))
    if (key !== 'type' && !sameValue(read[key], value)) map.set(key, value)
}
