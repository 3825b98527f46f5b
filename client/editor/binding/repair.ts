import * as Y from 'yjs'
import type { Node } from 'prosemirror-model'
import { shapeOfBlock } from '../../../shared/text/blocks.ts'
import { pushRun, textOfRuns, type Block } from '../../../shared/text/flat.ts'
import { markerMap, readKey } from '../../../shared/text/items.ts'
import { withMark } from '../../../shared/text/marks.ts'
import { nodeShapeOf, runsBetween, runsToFragment } from '../../../shared/text/nodes.ts'
import type { Mirror } from './mirror.ts'

/** A block as the text says it now, read from its marker to the next one on screen. */
export const readBlock = (mirror: Mirror, index: number): Block => {
  const row = mirror.rows[index]!
  const block: Block = { ...shapeOfBlock(readKey(markerMap(row.marker)!), index === 0), runs: [] }
  let { marks } = row
  for (let item = row.marker.right; item !== null && !mirror.known.has(item); item = item.right) {
    if (item.deleted) continue
    if (item.content instanceof Y.ContentFormat) marks = withMark(marks, item.content.key, item.content.value)
    else if (item.content instanceof Y.ContentString) pushRun(block.runs, item.content.str, marks)
  }
  return block
}

/** `look` is a difference that nobody can read (order of marks, how a line break is held): mended in silence. */
export type Difference = 'none' | 'look' | 'content'

export const differenceOf = (node: Node, block: Block): Difference => {
  const { type, attrs } = nodeShapeOf(block)
  const sameShape = node.type.name === type && node.hasMarkup(node.type, attrs)
  if (sameShape && node.content.eq(runsToFragment(block.runs))) return 'none'
  const text = textOfRuns(runsBetween(node, 0, node.content.size))
  return sameShape && text === textOfRuns(block.runs) ? 'look' : 'content'
}
