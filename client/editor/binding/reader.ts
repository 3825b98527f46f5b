import * as Y from 'yjs'
import type { Node } from 'prosemirror-model'
import { shapeOfBlock } from '../../../shared/text/blocks.ts'
import { pushRun, type Block } from '../../../shared/text/flat.ts'
import { markerMap, readKey } from '../../../shared/text/items.ts'
import { sameMarks, withMark, type Marks } from '../../../shared/text/marks.ts'
import { makeHunks, type Hunk } from './hunks.ts'
import { isShownMarker, type Mirror, type Row } from './mirror.ts'
import { posBeforeRow } from './positions.ts'
import type { Shown } from './shown.ts'

/** A region read anew: old rows `[from, to)` become `rows`, through `hunks`, and must then look like `blocks`. */
export type Reading = { from: number; to: number; rows: Row[]; blocks: Block[]; hunks: Hunk[] }

/** `shown` tells what was on screen; a region ends where nothing is touched and the format state agrees. */
export type Region = { doc: Node; from: number; shown: Shown; isTouched: (row: number) => boolean }

/** Reads from a live known marker on, as far as things may have changed. Source: SPEC.md [B10]. */
export const readRegion = (mirror: Mirror, { doc, from, shown, isTouched }: Region): Reading => {
  const rows: Row[] = []
  const blocks: Block[] = []
  const walk = makeHunks(posBeforeRow(doc, from) + 1)
  let { marks } = mirror.rows[from]!
  let to = from + 1

  const beginBlock = (marker: Y.Item): Block => {
    const first = from === 0 && rows.length === 0
    const block = { ...shapeOfBlock(readKey(markerMap(marker)!), first), runs: [] }
    rows.push({ marker, marks, at: 0 })
    blocks.push(block)
    return block
  }
  const readText = (item: Y.Item): void => {
    const text = !item.deleted && item.content instanceof Y.ContentString ? item.content.str : null
    if (text !== null) pushRun(blocks[blocks.length - 1]!.runs, text, marks)
    let at = 0
    for (const span of [...shown(item), { from: item.length, to: item.length }]) {
      if (text !== null && span.from > at) walk.insertText(text.slice(at, span.from), marks)
      if (span.to > span.from) walk[text === null ? 'remove' : 'keep'](span.to - span.from)
      at = span.to
    }
  }

  beginBlock(mirror.rows[from]!.marker)
  for (let item = mirror.rows[from]!.marker.right; item !== null; item = item.right) {
    const [was, is] = [mirror.known.has(item), isShownMarker(item)]
    if (was && is) {
      if (!isTouched(to) && sameMarks(marks, mirror.rows[to]!.marks)) break
      walk.keep(2)
      beginBlock(item)
    } else if (was) walk.remove(2)
    else if (is) walk.insertMarker(beginBlock(item))
    else if (!item.deleted && item.content instanceof Y.ContentFormat) marks = withFormat(marks, item.content)
    else readText(item)
    if (was) to++
  }
  return { from, to, rows, blocks, hunks: walk.hunks }
}

const withFormat = (marks: Marks, { key, value }: Y.ContentFormat): Marks => withMark(marks, key, value)
