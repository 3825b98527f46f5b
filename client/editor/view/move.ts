import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { carry } from '../binding/carry.ts'
import type { LetterIds } from '../binding/carry.ts'

/** Whole blocks between two places that lie between blocks. */
export type Stretch = { from: number; to: number }

/** What a move must know of the page around it. */
export type MoveGround = {
  idsBetween(from: number, to: number): LetterIds
  /** A colleague's caret stands there now. */
  isBusy(stretch: Stretch): boolean
}

/** Put down again a widget would lose its cells, and what a newer page made its meaning. Source: text/SPEC.md [M6], [M8]. */
const mustStay = (doc: Node, { from, to }: Stretch): boolean => {
  let found = false
  doc.nodesBetween(from, to, ({ type: { name } }) => {
    found ||= name === 'widget' || name === 'unknown'
    return false
  })
  return found
}

const lettersIn = (doc: Node, { from, to }: Stretch): number => doc.slice(from, to).size

/**
 * Which of two neighbours is taken out and put down again: the one that must not be spared, then the one in which nobody
 * is writing, then the shorter. What a colleague types at that very moment stays with what stays. Null when neither can go.
 */
const lighter = (doc: Node, moved: Stretch, passed: Stretch, { isBusy }: MoveGround): Stretch | null => {
  const [movedStays, passedStays] = [mustStay(doc, moved), mustStay(doc, passed)]
  if (movedStays || passedStays) return movedStays && passedStays ? null : movedStays ? passed : moved
  const [movedBusy, passedBusy] = [isBusy(moved), isBusy(passed)]
  if (movedBusy !== passedBusy) return movedBusy ? passed : moved
  return lettersIn(doc, passed) < lettersIn(doc, moved) ? passed : moved
}

/** Puts whole blocks between two others, `at`. Null when they are there already, would stand above the title, or cannot go. */
export const moveTo = (
  { doc, tr, selection }: EditorState,
  moved: Stretch,
  at: number,
  ground: MoveGround,
): Transaction | null => {
  const top = doc.firstChild!.nodeSize
  if (at < top || moved.from < top || (at >= moved.from && at <= moved.to)) return null
  const goesUp = at < moved.from
  const passed = goesUp ? { from: at, to: moved.from } : { from: moved.to, to: at }
  const taken = lighter(doc, moved, passed, ground)
  if (!taken) return null
  const ids = ground.idsBetween(taken.from, taken.to)
  const content = doc.slice(taken.from, taken.to).content
  const other = taken === moved ? passed : moved
  const target = other.from < taken.from ? other.from : other.to - content.size
  tr.delete(taken.from, taken.to).insert(target, content)
  carry(tr, { from: target, to: target + content.size, ids })
  const landed = goesUp ? at : at - (moved.to - moved.from)
  const follow = (pos: number): number =>
    pos >= moved.from && pos <= moved.to ? pos - moved.from + landed : tr.mapping.map(pos)
  const [anchor, head] = [tr.doc.resolve(follow(selection.anchor)), tr.doc.resolve(follow(selection.head))]
  tr.setSelection(TextSelection.between(anchor, head))
  return selection.head >= moved.from && selection.head <= moved.to ? tr.scrollIntoView() : tr
}
