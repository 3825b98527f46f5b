import type { Node } from 'prosemirror-model'
import { findIn, foldText } from '../../../shared/text/find.ts'
import type { Folded, Found } from '../../../shared/text/find.ts'

const foldedBlocks = new WeakMap<Node, Folded>()
const foundBlocks = new WeakMap<Node, { wanted: string; found: Found[] }>()

/** A block that did not change is the same object: its words are folded once, and searched once for each query. */
const foundInBlock = (block: Node, wanted: string): Found[] => {
  const known = foundBlocks.get(block)
  if (known?.wanted === wanted) return known.found
  let words = foldedBlocks.get(block)
  if (!words) {
    words = foldText(block.textBetween(0, block.content.size, undefined, '\n'))
    foldedBlocks.set(block, words)
  }
  const found = findIn(words, wanted)
  foundBlocks.set(block, { wanted, found })
  return found
}

/** Every place of the wanted words, in positions of the page, from top to bottom. */
export const matchesIn = (doc: Node, wanted: string): Found[] => {
  const matches: Found[] = []
  if (wanted === '') return matches
  doc.forEach((block, at) => {
    for (const { from, to } of foundInBlock(block, wanted))
      matches.push({ from: at + 1 + from, to: at + 1 + to })
  })
  return matches
}

/** The first match at or after a place, or the first of all; -1 when there is none. */
export const matchFrom = (matches: readonly Found[], place: number): number => {
  let [low, high] = [0, matches.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (matches[middle]!.from < place) low = middle + 1
    else high = middle
  }
  if (low < matches.length) return low
  return matches.length ? 0 : -1
}
