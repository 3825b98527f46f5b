import { Fragment, Slice, type Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { readBlocks } from '../../../shared/text/flat.ts'
import { docOf } from '../../../shared/text/nodes.ts'
import { replaceRows, rowsOf, type Mirror } from './mirror.ts'
import { posBeforeRow } from './positions.ts'
import { readRegion, type Reading } from './reader.ts'
import { areMany, showReadings } from './remote.ts'
import type { Shown } from './shown.ts'

/** Reads anew what a transaction touched, left to right. `touched` null means everywhere. */
export const readChanges = (
  mirror: Mirror,
  doc: Node,
  shown: Shown,
  touched: Set<number> | null,
): Reading[] => {
  const readings: Reading[] = []
  const starts = touched ? [...touched].sort((a, b) => a - b) : [0]
  const isTouched = (row: number): boolean => touched === null || touched.has(row)
  for (const from of starts) {
    const last = readings[readings.length - 1]
    if (!last || from >= last.to) readings.push(readRegion(mirror, { doc, from, shown, isTouched }))
  }
  return readings
}

/** The screen shows what was read, and the mirror follows. */
export const showChanges = (mirror: Mirror, tr: Transaction, readings: readonly Reading[]): void => {
  if (areMany(readings)) {
    showAll(mirror, tr)
    return
  }
  showReadings(tr, readings)
  for (let index = readings.length - 1; index >= 0; index--) {
    const { from, to, rows } = readings[index]!
    replaceRows(mirror, from, to - from, rows)
  }
}

/** Shows the whole text anew, touching only what differs at both ends. The last resort, and the first sight. */
export const showAll = (mirror: Mirror, tr: Transaction): void => {
  const next = docOf(readBlocks(mirror.body))
  replaceRows(mirror, 0, mirror.rows.length, rowsOf(mirror.body))
  let start = 0
  while (start < Math.min(tr.doc.childCount, next.childCount) && tr.doc.child(start).eq(next.child(start)))
    start++
  let [oldEnd, newEnd] = [tr.doc.childCount, next.childCount]
  while (oldEnd > start && newEnd > start && tr.doc.child(oldEnd - 1).eq(next.child(newEnd - 1))) {
    oldEnd--
    newEnd--
  }
  if (start === oldEnd && start === newEnd) return
  tr.step(
    new ReplaceStep(
      posBeforeRow(tr.doc, start),
      posBeforeRow(tr.doc, oldEnd),
      childrenOf(next, start, newEnd),
    ),
  )
}

const childrenOf = (doc: Node, from: number, to: number): Slice =>
  new Slice(Fragment.fromArray(doc.children.slice(from, to)), 0, 0)
