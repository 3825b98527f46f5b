import type { Node } from 'prosemirror-model'
import { textOfRuns, type Run } from '../../../shared/text/flat.ts'
import { runsBetween } from '../../../shared/text/nodes.ts'
import { placeOfPos, posBeforeRow } from './positions.ts'

/** The marker of a node (none for the first piece, which continues a block) and the text after it. */
export type Piece = { node: Node | null; runs: Run[]; text: string }

const piece = (node: Node | null, runs: Run[]): Piece => ({ node, runs, text: textOfRuns(runs) })

/** What stands between two positions: the rest of a block, then blocks that begin there. */
export const piecesBetween = (doc: Node, from: number, to: number): Piece[] => {
  const pieces: Piece[] = []
  const first = Math.max(0, placeOfPos(doc, from).row)
  let start = posBeforeRow(doc, first)
  for (let row = first; row < doc.childCount && start < to; row++) {
    const node = doc.child(row)
    const end = start + node.nodeSize
    if (end > from) {
      if (pieces.length === 0 && from <= start) pieces.push(piece(null, []))
      pieces.push(piece(from <= start ? node : null, runsBetween(node, from - start - 1, to - start - 1)))
    }
    start = end
  }
  return pieces.length === 0 ? [piece(null, [])] : pieces
}

/** Part of a piece's text, in units; the marker goes with a part that starts the piece. */
export const slicePiece = (source: Piece, from: number, to = source.text.length): Piece => {
  const runs: Run[] = []
  let at = 0
  for (const { text, marks } of source.runs) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (part !== '') runs.push({ text: part, marks })
    at += text.length
  }
  return { node: null, runs, text: source.text.slice(from, to) }
}

/** A widget's marker is never turned into another block's: it may hold cells in which others write. [M6] */
export const mayBecome = (was: Piece, is: Piece): boolean => widgetOf(was) === widgetOf(is)

const widgetOf = ({ node }: Piece): string | null =>
  node?.type.name === 'widget' ? String(node.attrs.name) : null
