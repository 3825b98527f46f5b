import * as Y from 'yjs'
import { hasCells, markerMap, readKey } from '../../../shared/text/items.ts'
import { shapeOfNode } from '../../../shared/text/nodes.ts'
import { rightToLeft, type Edit } from './edits.ts'
import { formatBetween } from './format.ts'
import { addRange } from './id-ranges.ts'
import { replaceRows, rowsOf, type Mirror, type Row } from './mirror.ts'
import { seek } from './place.ts'
import { shownBefore, shownNow, type Shown } from './shown.ts'
import { cleanGap, closeMarks, insertMarker, insertText, setShape, type Cursor } from './writer.ts'

type Hand = { mirror: Mirror; tr: Y.Transaction; shown: Shown }

/** Writes what a person did into the text, right to left, so that places stay true. Source: SPEC.md [B6]. */
export const applyEdits = (mirror: Mirror, edits: readonly Edit[], tr: Y.Transaction): void => {
  const hand = { mirror, tr, shown: mirror.hold ? shownBefore(mirror.hold) : shownNow }
  for (const edit of rightToLeft(edits)) {
    if (edit.kind === 'shape') setShape(mirror.rows[edit.row]!.marker, shapeOfNode(edit.node))
    else if (edit.kind === 'mark') applyMark(hand, edit)
    else applyText(hand, edit)
  }
}

/** During a hold colleagues' format may have come in unseen: the state is read anew. Source: SPEC.md [B15]. */
const freshRow = (mirror: Mirror, index: number): Row => {
  const row = mirror.rows[index]!
  if (!mirror.hold) return row
  return rowsOf(mirror.body).find(({ marker }) => marker === row.marker) ?? row
}

/** The item that ends exactly after `offset` units of an item. */
const endAt = (tr: Y.Transaction, item: Y.Item, offset: number): Y.Item => {
  if (offset < item.length) Y.getItemCleanStart(tr, Y.createID(item.id.client, item.id.clock + offset))
  return item
}

const cursorAt = ({ mirror, tr, shown }: Hand, row: number, offset: number): Cursor => {
  const place = seek(freshRow(mirror, row), offset, shown)
  const left = endAt(tr, place.item, place.offset)
  return { tr, body: mirror.body, left, marks: place.marks, after: place.marks }
}

/** Neither a character nor a marker, alive or still on screen, stands here: never skip over one. */
const isGapFor =
  ({ shown, mirror }: Hand) =>
  (item: Y.Item): boolean =>
    (item.deleted || !item.countable) && !mirror.known.has(item) && shown(item).length === 0

/** Removes units and markers from the cursor on, and returns how many markers. */
const remove = ({ mirror, tr, shown }: Hand, left: Y.Item, count: number): number => {
  let rest = count
  let markers = 0
  for (let item = left.right; rest > 0 && item !== null; item = item.right) {
    if (mirror.known.has(item)) {
      removeMarker(item, tr)
      markers++
      rest--
      continue
    }
    const span = shown(item)[0]
    if (!span) continue
    if (span.from > 0) {
      endAt(tr, item, span.from)
      continue
    }
    const length = Math.min(span.to, rest)
    endAt(tr, item, length)
    // Already removed by a colleague and still on screen: now it goes from the screen too.
    if (item.deleted) addRange(mirror.hold!.hidden, item.id.client, item.id.clock, length)
    else item.delete(tr)
    rest -= length
  }
  return markers
}

/** What has cells, or may have, is taken away softly: a colleague may be writing in them. Source: SPEC.md [B19]. */
const removeMarker = (item: Y.Item, tr: Y.Transaction): void => {
  if (item.deleted) return
  const map = markerMap(item)!
  if (readKey(map)('type') === 'widget' || hasCells(map)) map.set('gone', true)
  else item.delete(tr)
}

const applyText = (hand: Hand, edit: Extract<Edit, { kind: 'text' }>): void => {
  const cursor = cursorAt(hand, edit.row, edit.offset)
  const isGap = isGapFor(hand)
  const removed = remove(hand, cursor.left, edit.remove)
  if (edit.remove > 0) cleanGap(cursor, isGap)
  const rows: Row[] = []
  for (const { node, runs } of edit.insert) {
    if (node) rows.push({ marker: insertMarker(cursor, shapeOfNode(node)), marks: cursor.marks, at: 0 })
    for (const { text, marks } of runs) insertText(cursor, text, marks, isGap)
  }
  closeMarks(cursor)
  replaceRows(hand.mirror, edit.row + 1, removed, rows)
}

const firstShownAfter = ({ tr, shown }: Hand, left: Y.Item): Y.Item | null => {
  for (let item = left.right; item !== null; item = item.right) {
    const span = shown(item)[0]
    if (!span) continue
    if (span.from === 0) return item
    endAt(tr, item, span.from)
  }
  return null
}

const applyMark = (hand: Hand, edit: Extract<Edit, { kind: 'mark' }>): void => {
  const cursor = cursorAt(hand, edit.row, edit.offset)
  const first = firstShownAfter(hand, cursor.left)
  const end = seek(hand.mirror.rows[edit.row]!, edit.offset + edit.length, hand.shown)
  if (!first) return
  formatBetween(cursor, { first, last: endAt(hand.tr, end.item, end.offset) }, edit, isGapFor(hand))
}
