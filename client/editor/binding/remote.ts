import { Fragment, Slice, type Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { nodeOf, nodeShapeOf, marksToSet, runsBetween, runsToFragment } from '../../../shared/text/nodes.ts'
import { textOfRuns, type Block } from '../../../shared/text/flat.ts'
import { schema } from '../../../shared/text/schema.ts'
import { eachCommonRun } from './mark-edits.ts'
import type { Hunk } from './hunks.ts'
import { placeOfPos, posBeforeRow, shareHint } from './positions.ts'
import type { Reading } from './reader.ts'

/** With more places than this, one replacement costs less than many steps. Source: SPEC.md [B10]. */
const MANY = 200

export const areMany = (readings: readonly Reading[]): boolean =>
  readings.reduce((sum, { hunks, blocks }) => sum + hunks.length + blocks.length, 0) > MANY

/** Shows readings, given left to right; the last one goes first, so that places stay true. */
export const showReadings = (tr: Transaction, readings: readonly Reading[]): void => {
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index]!
    for (let last = reading.hunks.length - 1; last >= 0; last--) showHunk(tr, reading.hunks[last]!)
    reading.blocks.forEach((block, offset) => showBlock(tr, reading.from + offset, block))
  }
}

/** A step, after which positions left of it are still known. */
const step = (tr: Transaction, from: number, to: number, slice: Slice): void => {
  const before = tr.doc
  tr.step(new ReplaceStep(from, to, slice))
  shareHint(before, tr.doc, from)
}

/** Text goes in as text; a marker closes the block and opens the next, so that what follows only moves. */
const showHunk = (tr: Transaction, { from, to, pieces }: Hunk): void => {
  const [first, ...others] = pieces
  const text = runsToFragment(first!.runs)
  if (others.length === 0) step(tr, from, to, new Slice(text, 0, 0))
  else {
    const opened = tr.doc.child(placeOfPos(tr.doc, from).row).copy(text)
    const nodes = others.map(({ block, runs }) => nodeOf({ ...block!, runs }))
    step(tr, from, to, new Slice(Fragment.fromArray([opened, ...nodes]), 1, 1))
  }
}

/** What the hunks left to do: the block's shape, then its marks. Nothing here re-creates text. */
export const showBlock = (tr: Transaction, row: number, block: Block): void => {
  const { type, attrs } = nodeShapeOf(block)
  const nodeType = schema.nodes[type]!
  const isShaped = tr.doc.child(row).hasMarkup(nodeType, attrs)
  const target = runsToFragment(block.runs)
  if (isShaped && tr.doc.child(row).content.eq(target)) return
  const [before, pos] = [tr.doc, posBeforeRow(tr.doc, row)]
  if (!isShaped) tr.setNodeMarkup(pos, nodeType, attrs)
  showMarks(tr, pos + 1, tr.doc.child(row), block)
  const { content } = tr.doc.child(row)
  if (!content.eq(target)) tr.step(new ReplaceStep(pos + 1, pos + 1 + content.size, new Slice(target, 0, 0)))
  shareHint(before, tr.doc, pos)
}

const showMarks = (tr: Transaction, start: number, node: Node, block: Block): void => {
  const runs = runsBetween(node, 0, node.content.size)
  if (textOfRuns(runs) !== textOfRuns(block.runs)) return
  eachCommonRun(runs, block.runs, (offset, length, was, is) => {
    const [from, to] = [start + offset, start + offset + length]
    const [old, now] = [marksToSet(was.marks), marksToSet(is.marks)]
    for (const mark of old) if (!mark.isInSet(now)) tr.removeMark(from, to, mark)
    for (const mark of now) if (!mark.isInSet(old)) tr.addMark(from, to, mark)
  })
}
