import type { Node } from 'prosemirror-model'

/** A place in the flat document: units after the marker of a row. */
export type FlatPlace = { row: number; offset: number }

/** ProseMirror position just before a row's node. */
export const posBeforeRow = (doc: Node, row: number): number => {
  let pos = 0
  for (let index = 0; index < row; index++) pos += doc.child(index).nodeSize
  return pos
}

export const posOfPlace = (doc: Node, { row, offset }: FlatPlace): number =>
  posBeforeRow(doc, row) + 1 + Math.min(offset, doc.child(row).content.size)

/** A position between two blocks belongs to the end of the one before it. Before the head it is row −1. */
export const placeOfPos = (doc: Node, pos: number): FlatPlace => {
  let start = 0
  for (let row = 0; row < doc.childCount; row++) {
    const end = start + doc.child(row).nodeSize
    if (pos <= start) return { row: row - 1, offset: row === 0 ? 0 : doc.child(row - 1).content.size }
    if (pos < end) return { row, offset: pos - start - 1 }
    start = end
  }
  return { row: doc.childCount - 1, offset: doc.child(doc.childCount - 1).content.size }
}
