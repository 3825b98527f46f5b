import * as Y from 'yjs'
import type { Node } from 'prosemirror-model'
import type { Mirror } from './mirror.ts'
import { posBeforeRow } from './positions.ts'
import type { Shown } from './shown.ts'

/** Flat index where an item starts, and the position just before it on screen. */
type Stretch = { index: number; pos: number; length: number }

/**
 * Where the visible body's characters are on screen, in order. Characters that count and are not on screen (an
 * unseen colleague's, a widget taken away) have length 0 at the place where they would be.
 */
const stretchesOnScreen = (mirror: Mirror, doc: Node, shown: Shown): Stretch[] => {
  const stretches: Stretch[] = []
  let [index, row, pos] = [0, -1, 0]
  for (let item = mirror.body._start; item !== null; item = item.right) {
    const counted = item.deleted || !item.countable ? 0 : item.length
    if (mirror.known.has(item)) {
      row++
      const before = posBeforeRow(doc, row)
      if (counted > 0) stretches.push({ index, pos: before, length: counted })
      pos = before + 1
    } else if (counted > 0 || !(item.content instanceof Y.ContentFormat)) {
      const spans = shown(item)
      let at = 0
      for (const { from, to } of spans) {
        if (counted > 0 && from > at) stretches.push({ index: index + at, pos, length: 0 })
        if (counted > 0) stretches.push({ index: index + from, pos, length: to - from })
        pos += to - from
        at = to
      }
      if (counted > at) stretches.push({ index: index + at, pos, length: 0 })
    }
    index += counted
  }
  return stretches
}

const posInStretches = (stretches: readonly Stretch[], index: number): number => {
  let [low, high] = [0, stretches.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (stretches[middle]!.index <= index) low = middle
    else high = middle - 1
  }
  const found = stretches[low]
  return found ? found.pos + Math.min(index - found.index, found.length) : 0
}

/** Answers for one document at a time; a run of questions between two changes costs one walk. */
export const makeIndex = (mirror: Mirror) => {
  let known: { doc: Node; stretches: Stretch[] } | null = null
  return (doc: Node, shown: Shown, index: number): number => {
    if (known?.doc !== doc || mirror.hold) known = { doc, stretches: stretchesOnScreen(mirror, doc, shown) }
    return posInStretches(known.stretches, index)
  }
}
