import type { EditorState } from 'prosemirror-state'
import type { PenCard } from '../../../shared/sync-protocol.ts'
import type { FlatBinding } from '../binding/binding.ts'
import type { Session } from '../connection/session.ts'
import { stretchesOf } from './runs.ts'

export type Who = {
  /** Null for the words every text of its kind starts with. */
  writer: PenCard | null
  /** Who put the words here, when it was not simply typing them. */
  carrier: PenCard | null
  pen: number
  /** Flat index of the character, as `/authorship` counts. */
  index: number
}

/** The character a caret speaks of: the one before it, or the first of its block. */
export const characterAtCaret = ({ selection: { $head } }: EditorState): number =>
  $head.parentOffset > 0 ? $head.pos - 1 : $head.pos

/** Whose word the character at this position is; null where there is none. */
export const whoAt = (session: Session, binding: FlatBinding, state: EditorState, at: number): Who | null => {
  const $at = state.doc.resolve(at)
  if ($at.depth === 0) return null
  const stretches = stretchesOf(session, binding, $at.parent, $at.before())
  const found = stretches?.find(({ from, to }) => from <= at && at < to)
  if (!found) return null
  const cards = session.cards()
  const known = (pen: number) => {
    const card = cards.get(pen)
    return card?.person ? card : null
  }
  return {
    writer: known(found.pen),
    carrier: found.typedBy === found.pen ? null : known(found.typedBy),
    pen: found.pen,
    index: at - $at.index(0),
  }
}
