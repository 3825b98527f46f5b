import { pushRun, type Block, type Run } from '../../../shared/text/flat.ts'
import type { Marks } from '../../../shared/text/marks.ts'

/** What came in at one place: the first piece continues a block, the others begin one. */
type NewPiece = { block: Block | null; runs: Run[] }

/** A removal and an insertion at one place of the ProseMirror document as it was. */
export type Hunk = { from: number; to: number; pieces: NewPiece[] }

/**
 * Collects what changed while a walk goes over the text. `pos` is the old position after the last token that was
 * on screen; a marker counts two there, the end of a block and the start of the next.
 */
export const makeHunks = (start: number) => {
  const hunks: Hunk[] = []
  let pos = start
  let open: Hunk | null = null
  const opened = (): Hunk => {
    if (open) return open
    open = { from: pos, to: pos, pieces: [{ block: null, runs: [] }] }
    hunks.push(open)
    return open
  }
  return {
    hunks,
    keep: (size: number): void => {
      open = null
      pos += size
    },
    remove: (size: number): void => {
      const hunk = opened()
      pos += size
      hunk.to = pos
    },
    insertText: (text: string, marks: Marks): void => {
      const { pieces } = opened()
      pushRun(pieces[pieces.length - 1]!.runs, text, marks)
    },
    insertMarker: (block: Block): void => {
      opened().pieces.push({ block, runs: [] })
    },
  }
}
