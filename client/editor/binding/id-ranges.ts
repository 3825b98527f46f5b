/** Sets of ids, by pen: sorted ranges that do not touch, in the shape of Yjs's own delete sets. */
export type IdRanges = Map<number, { clock: number; len: number }[]>

/** First range that ends after a clock. */
const search = (ranges: readonly { clock: number; len: number }[], clock: number): number => {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    const { clock: from, len } = ranges[middle]!
    if (from + len > clock) high = middle
    else low = middle + 1
  }
  return low
}

/** Whether an id is in the set, and up to which clock (exclusive) the answer stays the same. */
export const stretchAt = (set: IdRanges, pen: number, clock: number): { inside: boolean; end: number } => {
  const ranges = set.get(pen)
  const range = ranges?.[search(ranges, clock)]
  if (!range) return { inside: false, end: Number.POSITIVE_INFINITY }
  return range.clock <= clock
    ? { inside: true, end: range.clock + range.len }
    : { inside: false, end: range.clock }
}

export const addRange = (set: IdRanges, pen: number, clock: number, len: number): void => {
  if (len <= 0) return
  const ranges = set.get(pen)
  if (!ranges) {
    set.set(pen, [{ clock, len }])
    return
  }
  const first = search(ranges, clock - 1)
  let last = first
  let [from, to] = [clock, clock + len]
  for (let range = ranges[last]; range && range.clock <= to; range = ranges[++last]) {
    from = Math.min(from, range.clock)
    to = Math.max(to, range.clock + range.len)
  }
  ranges.splice(first, last - first, { clock: from, len: to - from })
}
