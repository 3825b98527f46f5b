import type { Node } from 'prosemirror-model'
import type { Piece } from './pieces.ts'

/**
 * What a person did to the text, in places of the text as it was: they are applied right to left.
 * `remove` counts units and markers from the place on; `insert` starts with a piece that continues the block.
 */
export type Edit =
  | { kind: 'text'; row: number; offset: number; remove: number; insert: Piece[] }
  | { kind: 'shape'; row: number; offset: 0; node: Node }
  | { kind: 'mark'; row: number; offset: number; length: number; key: string; value: unknown }

/** Right to left; at the same place marks come first, for they begin after what is inserted there. */
export const rightToLeft = (edits: readonly Edit[]): Edit[] =>
  [...edits].sort((a, b) => b.row - a.row || b.offset - a.offset || rank(a) - rank(b))

const rank = ({ kind }: Edit): number => (kind === 'text' ? 1 : 0)

/** A paste or a word of the phone's keyboard longer than this is a thing of its own for undo. */
const LONG = 20

/** Markers inserted or removed, blocks or marks changed: an undo takes back such a thing alone. */
export const isStructural = (edit: Edit): boolean =>
  edit.kind !== 'text' || edit.insert.length > 1 || edit.insert[0]!.text.length > LONG || edit.remove > 1

/** Words only went: Backspace after typing is another thing than the typing. */
export const isRemoval = (edits: readonly Edit[]): boolean =>
  edits.every((edit) => edit.kind === 'text' && edit.insert.length === 1 && edit.insert[0]!.text === '')
