import { commonPrefix, commonSuffix } from './shared-ends.ts'
import { mayBecome, type Piece } from './pieces.ts'

/** Old block `before` became new block `after`. */
export type Pair = { before: number; after: number }

/** Above this the blocks that no equal neighbour explains are paired in order: a full comparison is quadratic. */
const MOST_COMPARED = 4_000

/**
 * Which old block became which new one, when many change at once (import, restore, "format all"): equal blocks
 * first, then the likeliest among the rest. The first pieces always pair. Source: SPEC.md [B8].
 */
export const alignPieces = (before: readonly Piece[], after: readonly Piece[]): Pair[] => {
  const anchors = equalPairs(before, after)
  const pairs: Pair[] = [{ before: 0, after: 0 }]
  for (const anchor of [...anchors, { before: before.length, after: after.length }]) {
    const last = pairs[pairs.length - 1]!
    pairs.push(...likeliestPairs(before, after, last, anchor))
    if (anchor.before < before.length) pairs.push(anchor)
  }
  return pairs
}

/** Blocks whose text occurs once on each side, in the longest order that agrees (as patience diff does). */
const equalPairs = (before: readonly Piece[], after: readonly Piece[]): Pair[] => {
  const places = new Map<string, { before: number[]; after: number[] }>()
  const note = (side: 'before' | 'after') => (piece: Piece, index: number) => {
    if (index === 0 || piece.text === '') return
    const found = places.get(piece.text) ?? { before: [], after: [] }
    found[side].push(index)
    places.set(piece.text, found)
  }
  before.forEach(note('before'))
  after.forEach(note('after'))
  const unique = [...places.values()]
    .filter((found) => found.before.length === 1 && found.after.length === 1)
    .map((found) => ({ before: found.before[0]!, after: found.after[0]! }))
    .filter((pair) => mayBecome(before[pair.before]!, after[pair.after]!))
  return longestRising(unique.sort((a, b) => a.before - b.before))
}

const longestRising = (pairs: readonly Pair[]): Pair[] => {
  const tails: number[] = []
  const previous: number[] = []
  pairs.forEach(({ after }, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[tails[middle]!]!.after < after) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1
    tails[low] = index
  })
  const rising = tails.map((tail) => pairs[tail]!)
  for (let place = tails.length - 1, index = tails[place] ?? -1; index >= 0; index = previous[index]!)
    rising[place--] = pairs[index]!
  return rising
}

/** A pair that keeps no text is worth next to nothing: it must never win over one that keeps a letter. */
const PAIRED = 1 / 4096

const likeness = (a: Piece, b: Piece): number => {
  if (!mayBecome(a, b)) return Number.NEGATIVE_INFINITY
  const prefix = commonPrefix(a.text, b.text)
  return PAIRED + prefix + commonSuffix(a.text, b.text, Math.min(a.text.length, b.text.length) - prefix)
}

/** Between two pairs: the pairing in order that keeps the most text. */
const likeliestPairs = (before: readonly Piece[], after: readonly Piece[], from: Pair, to: Pair): Pair[] => {
  const [rows, columns] = [to.before - from.before - 1, to.after - from.after - 1]
  if (rows * columns > MOST_COMPARED)
    return Array.from({ length: Math.min(rows, columns) }, (_, index) => ({
      before: from.before + 1 + index,
      after: from.after + 1 + index,
    })).filter((pair) => mayBecome(before[pair.before]!, after[pair.after]!))
  const gain = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1))
  const paired = (row: number, column: number): number =>
    gain[row + 1]![column + 1]! + likeness(before[from.before + 1 + row]!, after[from.after + 1 + column]!)
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      gain[row]![column] = Math.max(gain[row + 1]![column]!, gain[row]![column + 1]!, paired(row, column))
  const pairs: Pair[] = []
  for (let row = 0, column = 0; row < rows && column < columns;) {
    if (gain[row]![column] === gain[row + 1]![column]) row++
    else if (gain[row]![column] === gain[row]![column + 1]) column++
    else pairs.push({ before: from.before + 1 + row++, after: from.after + 1 + column++ })
  }
  return pairs
}
