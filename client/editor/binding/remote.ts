import { Fragment, Slice, type Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { ReplaceStep } from 'prosemirror-transform'
import { nodeOf, nodeShapeOf, marksToSet, runsBetween, runsToFragment } from '../../../shared/text/nodes.ts'
import { textOfRuns, type Block } from '../../../shared/text/flat.ts'
import { schema } from '../../../shared/text/schema.ts'
import { eachCommonRun } from './difference.ts'
import type { Hunk } from './hunks.ts'
import { posBeforeRow } from './positions.ts'
import type { Reading } from './reader.ts'

/** With more new blocks than this, one replacement costs less than many steps. Source: SPEC.md [B10]. */
const MANY = 100

/** Shows readings, given left to right, on screen. Returns whether anything changed. */
export const showReadings = (tr: Transaction, readings: readonly Reading[]): void => {
  for (let index = readings.length - 1; index >= 0; index--) {
    const reading = readings[index]!
    if (reading.hunks.length > MANY) replaceRegion(tr, reading)
    else for (let last = reading.hunks.length - 1; last >= 0; last--) showHunk(tr, reading.hunks[last]!)
    showBlocks(tr, reading)
  }
}

const replaceRegion = (tr: Transaction, { from, to, blocks }: Reading): void => {
  const [start, end] = [posBeforeRow(tr.doc, from), posBeforeRow(tr.doc, to)]
  tr.step(new ReplaceStep(start, end, new Slice(Fragment.fromArray(blocks.map(nodeOf)), 0, 0)))
}

/** Text goes in as text; a marker closes the block and opens the next, so that what follows only moves. */
const showHunk = (tr: Transaction, { from, to, pieces }: Hunk): void => {
  const [first, ...others] = pieces
  const text = runsToFragment(first!.runs)
  if (others.length === 0) tr.step(new ReplaceStep(from, to, new Slice(text, 0, 0)))
  else {
    const opened = tr.doc.resolve(from).parent.copy(text)
    const nodes = others.map(({ block, runs }) => nodeOf({ ...block!, runs }))
    tr.step(new ReplaceStep(from, to, new Slice(Fragment.fromArray([opened, ...nodes]), 1, 1)))
  }
}

const showBlocks = (tr: Transaction, { from, blocks }: Reading): void => {
  let pos = posBeforeRow(tr.doc, from)
  blocks.forEach((block, index) => {
    showBlock(tr, pos, block)
    pos += tr.doc.child(from + index).nodeSize
  })
}

/** What the hunks left to do: the block's shape, then its marks. Nothing here re-creates text. */
export const showBlock = (tr: Transaction, pos: number, block: Block): void => {
  const before = tr.doc.nodeAt(pos)!
  const { type, attrs } = nodeShapeOf(block)
  const nodeType = schema.nodes[type]!
  if (!before.hasMarkup(nodeType, attrs)) tr.setNodeMarkup(pos, nodeType, attrs)
  if (isRead(before, block)) return
  if (textOfRuns(runsBetween(before, 0, before.content.size)) === textOfRuns(block.runs))
    showMarks(tr, pos, block)
  const target = runsToFragment(block.runs)
  const node = tr.doc.nodeAt(pos)!
  if (!node.content.eq(target))
    tr.step(new ReplaceStep(pos + 1, pos + 1 + node.content.size, new Slice(target, 0, 0)))
}

const isRead = (node: Node, { runs }: Block): boolean => node.content.eq(runsToFragment(runs))

const showMarks = (tr: Transaction, pos: number, block: Block): void => {
  const node = tr.doc.nodeAt(pos)!
  eachCommonRun(runsBetween(node, 0, node.content.size), block.runs, (offset, length, was, is) => {
    const [from, to] = [pos + 1 + offset, pos + 1 + offset + length]
    const [old, now] = [marksToSet(was.marks), marksToSet(is.marks)]
    for (const mark of old) if (!mark.isInSet(now)) tr.removeMark(from, to, mark)
    for (const mark of now) if (!mark.isInSet(old)) tr.addMark(from, to, mark)
  })
}
