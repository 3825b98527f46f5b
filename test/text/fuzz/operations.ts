import {
  deleteSelection,
  joinBackward,
  joinForward,
  selectAll,
  setBlockType,
  splitBlock,
  toggleMark,
} from 'prosemirror-commands'
import { Fragment, Slice, type Node } from 'prosemirror-model'
import { TextSelection, type Command, type EditorState, type Transaction } from 'prosemirror-state'
import type { FlatBinding } from '../../../client/editor/binding/binding.ts'
import { carry } from '../../../client/editor/binding/carry.ts'
import { moveTo } from '../../../client/editor/view/move.ts'
import { schema } from '../../../shared/text/schema.ts'
import type { Alphabet } from './alphabet.ts'
import type { Random } from './random.ts'

/** Who does it, with what chance and what letters. */
export type Hand = {
  state: EditorState
  dispatch(tr: Transaction): void
  random: Random
  alphabet: Alphabet
  binding: Pick<FlatBinding, 'idsBetween'>
}

/** A place where a caret can be: never inside a surrogate pair. */
const randomPos = ({ state: { doc }, random }: Hand): number => {
  const row = random.below(doc.childCount)
  let start = 1
  for (let index = 0; index < row; index++) start += doc.child(index).nodeSize
  const pos = start + random.below(doc.child(row).content.size + 1)
  const before = doc.resolve(pos).nodeBefore?.text?.slice(-1)
  return before && /[\uD800-\uDBFF]/.test(before) ? pos - 1 : pos
}

const type = (hand: Hand): void => {
  const { state, random, alphabet } = hand
  const text = random.chance(0.12) ? alphabet.pair() : alphabet.letter()
  const stored = random.chance(0.15) ? [random.pick([schema.marks.strong!, schema.marks.em!]).create()] : null
  const tr = state.tr
  if (stored) tr.setStoredMarks(stored)
  hand.dispatch(tr.insertText(text + (random.chance(0.2) ? alphabet.letter() : '')))
}

const run =
  (command: Command) =>
  ({ state, dispatch }: Hand): void => {
    command(state, dispatch)
  }

const deleteBackward = ({ state, dispatch }: Hand): void => {
  if (deleteSelection(state, dispatch) || joinBackward(state, dispatch)) return
  const { $head } = state.selection
  const before = $head.nodeBefore
  if (!before) return
  const length = before.isText && /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(before.text!) ? 2 : 1
  dispatch(state.tr.delete($head.pos - length, $head.pos))
}

const setShape = ({ state, dispatch, random }: Hand): void => {
  const { heading, item, quote, paragraph, story, part } = schema.nodes
  const [node, attrs] = random.pick([
    [heading!, { level: 1 + random.below(3) }],
    [
      item!,
      {
        kind: random.pick(['bullet', 'number', 'check']),
        indent: random.below(5),
        checked: random.chance(0.5),
      },
    ],
    [quote!, {}],
    [paragraph!, {}],
    [story!, {}],
    [part!, { key: random.pick(['need', 'goals']) }],
  ] as const)
  setBlockType(node, attrs)(state, dispatch)
}

const link = (hand: Hand): void => {
  const { state, random } = hand
  const { from, to } = state.selection
  const { link: type } = schema.marks
  if (random.chance(0.3)) hand.dispatch(state.tr.removeMark(from, to, type))
  else
    hand.dispatch(state.tr.addMark(from, to, type!.create({ href: `https://esempio.it/${random.below(3)}` })))
}

const comment = ({ state, dispatch, random }: Hand): void => {
  const { from, to } = state.selection
  dispatch(state.tr.addMark(from, to, schema.marks.comment!.create({ id: String(random.below(4)) })))
}

const beforeRow = (doc: Node, row: number): number => {
  let at = 0
  for (let index = 0; index < row; index++) at += doc.child(index).nodeSize
  return at
}

/** Puts a line elsewhere, or two, as the keys, the buttons and the hand do. */
export const moveLine = ({ state, dispatch, random, binding }: Hand, row: number): void => {
  const { doc } = state
  const end = Math.min(doc.childCount, row + 1 + random.below(2))
  const stretch = { from: beforeRow(doc, row), to: beforeRow(doc, end) }
  const target = beforeRow(doc, 1 + random.below(doc.childCount))
  const isBusy = (): boolean => random.chance(0.3)
  const tr = moveTo(state, stretch, target, { idsBetween: binding.idsBetween, isBusy })
  if (tr) dispatch(tr)
}

const move = (hand: Hand): void => {
  const { childCount } = hand.state.doc
  if (childCount > 2) moveLine(hand, 1 + hand.random.below(childCount - 1))
}

/** Part of a line put down in another, in one change: what dragging a selection does. */
const drag = (hand: Hand): void => {
  const { state, dispatch, binding } = hand
  const { from, to, $from, $to } = state.selection
  if (from === to || !$from.sameParent($to)) return
  const ids = binding.idsBetween(from, to)
  const { content } = state.selection.content().content.firstChild!
  const { tr } = state
  tr.delete(from, to)
  const target = randomPos({ ...hand, state: state.apply(tr) })
  tr.insert(target, content)
  dispatch(carry(tr, { from: target, to: target + content.size, ids }))
}

/** One stretch of a block's text taken out, and perhaps something new in its place. */
const rewrite = (node: Node, { random, alphabet }: Hand): Node => {
  const size = node.content.size
  if (size < 2 || /[\uD800-\uDFFF]/.test(node.textContent)) return node
  const from = random.below(size)
  const to = from + random.below(Math.min(4, size - from + 1))
  const text = random.chance(0.7) ? Fragment.from(schema.text(alphabet.letter())) : Fragment.empty
  return node.copy(node.content.cut(0, from).append(text).append(node.content.cut(to)))
}

/** The whole text replaced at once by nearly the same: as an import, a restore or "format all" does. */
const replaceAll = (hand: Hand): void => {
  const { state, random, alphabet } = hand
  const nodes: Node[] = []
  state.doc.forEach((node, _, row) => {
    if (row > 0 && random.chance(0.08)) return
    const plain = row > 0 && node.type.name !== 'widget'
    const shaped = plain && random.chance(0.15) ? schema.node('heading', { level: 2 }, node.content) : node
    nodes.push(random.chance(0.2) ? rewrite(shaped, hand) : shaped)
    if (random.chance(0.1)) nodes.push(schema.node('paragraph', null, [schema.text(alphabet.letter())]))
  })
  const { tr } = state
  hand.dispatch(tr.replace(0, state.doc.content.size, new Slice(Fragment.fromArray(nodes), 0, 0)))
}

/** Selects, then does nothing: where the caret is matters to everything else. Mostly a caret or a few letters. */
const select = (hand: Hand): void => {
  const { state, random } = hand
  const from = randomPos(hand)
  const near = Math.min(state.doc.content.size - 1, from + random.below(14))
  const to = random.chance(0.55) ? from : random.chance(0.85) ? atCaret(state.doc, near) : randomPos(hand)
  hand.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
}

/** The nearest place where a caret can be. */
const atCaret = (doc: Node, pos: number): number => {
  const $pos = doc.resolve(pos)
  if ($pos.depth === 0) return pos + 1
  return /[\uD800-\uDBFF]$/.test($pos.nodeBefore?.text ?? '') ? pos - 1 : pos
}

const insertWidget = ({ state, dispatch }: Hand): void => {
  dispatch(state.tr.insert(state.selection.$head.after(1), schema.node('widget', { name: 'costs' })))
}

/** A widget turned into a paragraph, or the other way about: the text stays, the marker is another. */
const retypeWidget = ({ state, dispatch, random }: Hand): void => {
  const { widget, paragraph } = schema.nodes
  if (random.chance(0.5)) setBlockType(widget!, { name: 'costs' })(state, dispatch)
  else setBlockType(paragraph!)(state, dispatch)
}

/** A word changed in place, as spelling correction or a phone's keyboard does: two steps in one transaction. */
const correct = (hand: Hand): void => {
  const { state, alphabet } = hand
  const { $head } = state.selection
  const before = $head.nodeBefore
  if (!before?.isText || /[\uD800-\uDFFF]/.test(before.text!)) return
  const { tr } = state
  tr.delete($head.pos - 1, $head.pos)
  hand.dispatch(tr.insertText(alphabet.letter() + alphabet.letter()))
}

export const operations: Record<string, { weight: number; run(hand: Hand): void }> = {
  type: { weight: 30, run: type },
  select: { weight: 14, run: select },
  deleteBackward: { weight: 8, run: deleteBackward },
  deleteSelection: { weight: 3, run: run(deleteSelection) },
  enter: { weight: 7, run: run(splitBlock) },
  joinBackward: { weight: 3, run: run(joinBackward) },
  joinForward: { weight: 3, run: run(joinForward) },
  shape: { weight: 7, run: setShape },
  strong: { weight: 4, run: run(toggleMark(schema.marks.strong!)) },
  em: { weight: 3, run: run(toggleMark(schema.marks.em!)) },
  link: { weight: 3, run: link },
  comment: { weight: 1, run: comment },
  lineBreak: {
    weight: 3,
    run: ({ state, dispatch }) => dispatch(state.tr.replaceSelectionWith(schema.node('hard_break'))),
  },
  correct: { weight: 3, run: correct },
  move: { weight: 2, run: move },
  drag: { weight: 1, run: drag },
  replaceAll: { weight: 1, run: replaceAll },
  insertWidget: { weight: 1, run: insertWidget },
  retypeWidget: { weight: 1, run: retypeWidget },
  selectAll: { weight: 0.2, run: run(selectAll) },
}
