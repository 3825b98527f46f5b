import { TextSelection } from 'prosemirror-state'
import type { Session } from '../connection/session.ts'
import type { Writing } from '../view/create-writing.ts'
import { showSelection } from '../view/focus-sheet.ts'
import { handsOf } from './decorations.ts'
import { stretchesOf } from './runs.ts'

type Place = { from: number; to: number }

/** The next words of another hand from a place, forwards or back; line by line, so that a long text is not read whole. */
const nextHand = (session: Session, { view, binding }: Writing, step: 1 | -1): Place | undefined => {
  const { doc, selection } = view.state
  const first = selection.$from.index(0)
  let at = selection.$from.before(1)
  for (let index = first; index >= 0 && index < doc.childCount; index += step) {
    if (step < 0 && index < first) at -= doc.child(index).nodeSize
    const hands = handsOf(stretchesOf(session, binding, doc.child(index), at) ?? [], session.cards())
    const found =
      step > 0
        ? hands.find(({ from }) => from >= selection.to)
        : hands.findLast(({ to }) => to <= selection.from)
    if (found) return found
    if (step > 0) at += doc.child(index).nodeSize
  }
  return undefined
}

/** Selects the words of the next hand and brings them into sight; false at either end of the text. */
export const goToHand = (session: Session, writing: Writing, step: 1 | -1): boolean => {
  const { view } = writing
  const hand = nextHand(session, writing, step)
  if (!hand) return false
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, hand.from, hand.to)))
  showSelection(view)
  view.domAtPos(hand.from, 1).node.parentElement?.scrollIntoView({ block: 'nearest' })
  return true
}
