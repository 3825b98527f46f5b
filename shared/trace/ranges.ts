/** Clock ranges of pens, as an update's effect tells them. */
export type Ranges = readonly { pen: number; from: number; to: number }[]

/** Answers whether one range holds all of `(pen, from … to)`: asked thousands of times for an update that tells much. */
export const makeCovers = (ranges: Ranges): ((pen: number, from: number, to: number) => boolean) => {
  const byPen = new Map<number, { from: number; to: number }[]>()
  for (const { pen, from, to } of ranges) {
    const known = byPen.get(pen)
    if (known) known.push({ from, to })
    else byPen.set(pen, [{ from, to }])
  }
  for (const list of byPen.values()) list.sort((a, b) => a.from - b.from)
  return (pen, from, to) => {
    const list = byPen.get(pen) ?? []
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (list[middle]!.to <= from) low = middle + 1
      else high = middle
    }
    return low < list.length && list[low]!.from <= from && to <= list[low]!.to
  }
}
