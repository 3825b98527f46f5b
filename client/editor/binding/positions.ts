import type { Node } from 'prosemirror-model'

/** A place in the flat document: units after the marker of a row. */
export type FlatPlace = { row: number; offset: number }

/** Where the last search in a document ended: the next one is seldom far away, and 3,000 blocks are a long walk. */
type Hint = { row: number; start: number }
const hints = new WeakMap<Node, Hint>()

const START: Hint = { row: 0, start: 0 }

/** The nearest known place to begin a walk from: the last one found, or the start of the document. */
const nearest = (doc: Node, far: (hint: Hint) => boolean): Hint => {
  const hint = hints.get(doc)
  return hint && !far(hint) ? hint : START
}

/** ProseMirror position just before a row's node. */
export const posBeforeRow = (doc: Node, target: number): number => {
  const { children } = doc
  let { row, start } = nearest(doc, (hint) => target < hint.row / 2)
  while (row < target) start += children[row++]!.nodeSize
  while (row > target) start -= children[--row]!.nodeSize
  hints.set(doc, { row, start })
  return start
}

export const posOfPlace = (doc: Node, { row, offset }: FlatPlace): number =>
  posBeforeRow(doc, row) + 1 + Math.min(offset, doc.child(row).content.size)

/** A position between two blocks belongs to the end of the one before it. Before the head it is row −1. */
export const placeOfPos = (doc: Node, pos: number): FlatPlace => {
  if (pos <= 0) return { row: -1, offset: 0 }
  const { children } = doc
  const last = children.length - 1
  let { row, start } = nearest(doc, (hint) => pos < hint.start / 2)
  for (let end = start; row < last && pos > (end = start + children[row]!.nodeSize); row++) start = end
  while (row > 0 && pos <= start) start -= children[--row]!.nodeSize
  hints.set(doc, { row, start })
  return { row, offset: Math.min(pos - start - 1, children[row]!.content.size) }
}

/** Up to `until` two documents are the same: what is known of the one holds in the other. */
export const shareHint = (known: Node, next: Node, until: number): void => {
  if (known === next || placeOfPos(known, until).row < 0) return
  const hint = hints.get(known)!
  if (hint.row < next.childCount) hints.set(next, hint)
}
