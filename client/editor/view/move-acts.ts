import type { Node } from 'prosemirror-model'
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

/** Puts a stretch between two blocks; null when it is there already. */
export const moveInto = (writing: Writing, stretch: Stretch, at: number): Moved | null => {
  const { view, binding } = writing
  const { doc } = view.state
  if (at >= stretch.from && at <= stretch.to) return null
  const tr = moveTo(view.state, stretch, at, { idsBetween: binding.idsBetween, isBusy: writing.isBusy })
  if (!tr) return { said: 'stuck' }
  const goesUp = at < stretch.from
  view.dispatch(tr)
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
