import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { carriedBy } from '../binding/carry.ts'
import type { LetterIds } from '../binding/carry.ts'
import type { MovedLine } from '../giving-way/follow-moves.ts'
import type { Writing } from './create-writing.ts'
import { moveTo } from './move.ts'
import type { Stretch } from './move.ts'
import { placeBeside } from './stretches.ts'
import type { Way } from './stretches.ts'

/** What is said of a move: beside which words it landed, or why nothing moved. */
export type Moved = { said: 'above' | 'below'; words: string } | { said: 'first' | 'last' | 'stuck' }

const longestWords = 40

const wordsOf = (block: Node | null | undefined): string => {
  const words = block?.textContent.trim() ?? ''
  return words.length > longestWords ? `${words.slice(0, longestWords).trimEnd()}…` : words
}

const rangesOf = (ids: LetterIds) =>
  ids.map(({ pen, clock, length }) => ({ pen, from: clock, to: clock + length }))

/** Which lines a move puts down again, by what they were; asked again once it is done, by what they are now. */
const rememberLines = ({ view, binding }: Writing, tr: Transaction) => {
  const [carried] = carriedBy(tr)
  const lines: { was: MovedLine['was']; at: number }[] = []
  const { from, to } = carried!
  let old = 0
  tr.mapping.maps[0]!.forEach((start) => (old = start))
  tr.doc.nodesBetween(from, to, (block, at) => {
    const start = old + at - from
    const letters = rangesOf(binding.idsBetween(start, start + block.nodeSize))
    lines.push({ was: { marker: binding.idAt(start + 1)!, letters }, at })
    return false
  })
  return (): MovedLine[] =>
    lines.map(({ was, at }) => ({ was, now: binding.idAt(at + 1)!, block: view.state.doc.nodeAt(at)! }))
}

/** Puts a stretch between two blocks; null when it is there already. */
export const moveInto = (writing: Writing, stretch: Stretch, at: number): Moved | null => {
  const { view, binding } = writing
  const { doc } = view.state
  if (at >= stretch.from && at <= stretch.to) return null
  const tr = moveTo(view.state, stretch, at, { idsBetween: binding.idsBetween, isBusy: writing.isBusy })
  if (!tr) return { said: 'stuck' }
  const goesUp = at < stretch.from
  const remember = rememberLines(writing, tr)
  view.dispatch(tr)
  writing.follow(remember())
  const beside = goesUp ? doc.nodeAt(at) : blockEndingAt(doc, at)
  return { said: goesUp ? 'above' : 'below', words: wordsOf(beside) }
}

/** Going down past a part or an item with items under it, the words that are said are those it begins with. */
const blockEndingAt = (doc: Node, at: number): Node | null => doc.resolve(at).nodeBefore

/** One step up or down. */
export const moveBeside = (writing: Writing, stretch: Stretch, way: Way): Moved => {
  const at = placeBeside(writing.view.state.doc, stretch, way)
  const moved = at === null ? null : moveInto(writing, stretch, at)
  return moved ?? { said: way === 'up' ? 'first' : 'last' }
}
