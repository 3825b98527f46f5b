import type { Transaction } from 'prosemirror-state'

export type Range = { from: number; to: number }

/** The earlier ranges and those the transaction replaced, in positions of its result. */
export const changedRanges = (tr: Transaction, earlier: readonly Range[]): Range[] => {
  const ranges = earlier.map(({ from, to }) => ({
    from: tr.mapping.map(from, -1),
    to: tr.mapping.map(to, 1),
  }))
  tr.mapping.maps.forEach((map, index) => {
    const rest = tr.mapping.slice(index + 1)
    map.forEach((_oldFrom, _oldTo, from, to) =>
      ranges.push({ from: rest.map(from, -1), to: rest.map(to, 1) }),
    )
  })
  return merged(ranges)
}

/** Ranges that touch become one: a long sentence typed letter by letter stays one range. */
const merged = (ranges: Range[]): Range[] => {
  const result: Range[] = []
  for (const range of ranges.sort((a, b) => a.from - b.from)) {
    const last = result.at(-1)
    if (last && range.from <= last.to) last.to = Math.max(last.to, range.to)
    else result.push(range)
  }
  return result
}
