import * as Y from 'yjs'
import { isGone } from '../../../shared/text/blocks.ts'
import { markerMap, readKey, tokenOf } from '../../../shared/text/items.ts'
import { NO_MARKS, withMark, type Marks } from '../../../shared/text/marks.ts'
import type { IdRanges } from './id-ranges.ts'

/** A block on screen: its marker, the format state that flows into it, and where it was seen last. Source: [B3]. */
export type Row = { readonly marker: Y.Item; readonly marks: Marks; at: number }

/** What happened to the text that the screen does not show yet. Source: SPEC.md [B15]. */
export type Unseen = { added: IdRanges; removed: IdRanges; hidden: IdRanges }

/** The screen as the binding knows it: one row per child of the ProseMirror document, in the same order. */
export type Mirror = { body: Y.Text; rows: Row[]; known: Map<Y.Item, Row>; hold: Unseen | null }

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
    else if (token.kind === 'marker' && isShownMarker(item))
      rows.push({ marker: item, marks, at: rows.length })
  }
  return rows
}

export const makeMirror = (body: Y.Text): Mirror => {
  const rows = rowsOf(body)
  return { body, rows, known: new Map(rows.map((row) => [row.marker, row])), hold: null }
}

export const replaceRows = (mirror: Mirror, from: number, count: number, rows: readonly Row[]): void => {
  for (const { marker } of mirror.rows.slice(from, from + count)) mirror.known.delete(marker)
  rows.forEach((row, index) => {
    row.at = from + index
    mirror.known.set(row.marker, row)
  })
  // A splice with thousands of arguments would not fit the stack.
  if (rows.length < 1_000) mirror.rows.splice(from, count, ...rows)
  else mirror.rows = [...mirror.rows.slice(0, from), ...rows, ...mirror.rows.slice(from + count)]
}

/** Looks outwards from where the row was seen last: blocks that come and go move it by little. */
export const rowOf = ({ rows, known }: Mirror, marker: Y.Item): number => {
  const row = known.get(marker)
  if (!row) return -1
  for (let step = 0; rows[row.at] !== row && step <= rows.length + row.at; step++) {
    if (rows[row.at + step] === row) row.at += step
    else if (rows[row.at - step] === row) row.at -= step
  }
  return row.at
}

/** The row an item stands in: the nearest marker to its left that is on screen and will stay there. */
export const rowLeftOf = (mirror: Mirror, item: Y.Item, seen?: Set<Y.Item>): number | null => {
  for (let left = item.left; left !== null; left = left.left) {
    if (seen?.has(left)) return null
    if (mirror.known.has(left) && isShownMarker(left)) return rowOf(mirror, left)
    seen?.add(left)
  }
  return -1
}
