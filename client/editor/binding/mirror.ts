import * as Y from 'yjs'
import { isGone } from '../../../shared/text/blocks.ts'
import { markerMap, readKey, tokenOf } from '../../../shared/text/items.ts'
import { NO_MARKS, withMark, type Marks } from '../../../shared/text/marks.ts'
import type { IdRanges } from './id-ranges.ts'

/** A block on screen: its marker and the format state that flows into it. Source: SPEC.md [B3]. */
export type Row = { marker: Y.Item; marks: Marks }

/** What happened to the text that the screen does not show yet. Source: SPEC.md [B15]. */
export type Unseen = { added: IdRanges; removed: IdRanges; hidden: IdRanges }

/** The screen as the binding knows it: one row per child of the ProseMirror document, in the same order. */
export type Mirror = { body: Y.Text; rows: Row[]; known: Set<Y.Item>; hold: Unseen | null }

/** A marker that people see: alive, and not a widget that was taken away. Source: SPEC.md [B19]. */
export const isShownMarker = (item: Y.Item): boolean => {
  const map = item.deleted ? null : markerMap(item)
  return map !== null && !isGone(readKey(map))
}

export const rowsOf = (body: Y.Text): Row[] => {
  const rows: Row[] = []
  let marks = NO_MARKS
  for (let item = body._start; item !== null; item = item.right) {
    if (item.deleted) continue
    const token = tokenOf(item)
    if (token.kind === 'format') marks = withMark(marks, token.key, token.value)
    else if (token.kind === 'marker' && isShownMarker(item)) rows.push({ marker: item, marks })
  }
  return rows
}

export const makeMirror = (body: Y.Text): Mirror => {
  const rows = rowsOf(body)
  return { body, rows, known: new Set(rows.map(({ marker }) => marker)), hold: null }
}

export const replaceRows = (mirror: Mirror, from: number, count: number, rows: readonly Row[]): void => {
  for (const { marker } of mirror.rows.slice(from, from + count)) mirror.known.delete(marker)
  for (const { marker } of rows) mirror.known.add(marker)
  // A splice with thousands of arguments would not fit the stack.
  if (rows.length < 1_000) mirror.rows.splice(from, count, ...rows)
  else mirror.rows = [...mirror.rows.slice(0, from), ...rows, ...mirror.rows.slice(from + count)]
}

export const rowOf = (mirror: Mirror, marker: Y.Item): number =>
  mirror.rows.findIndex((row) => row.marker === marker)

/** The row an item stands in: the nearest marker to its left that is on screen and will stay there. */
export const rowLeftOf = (mirror: Mirror, item: Y.Item, seen?: Set<Y.Item>): number | null => {
  for (let left = item.left; left !== null; left = left.left) {
    if (seen?.has(left)) return null
    if (mirror.known.has(left) && isShownMarker(left)) return rowOf(mirror, left)
    seen?.add(left)
  }
  return -1
}
