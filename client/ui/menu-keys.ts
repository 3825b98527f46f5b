import { folded } from '../../shared/text/folded.ts'

/** Which of `count` items a key of a menu leads to from item `now` (−1: none); null when the key leads nowhere. */
export const nextItem = (key: string, now: number, count: number): number | null => {
  if (count === 0) return null
  if (key === 'ArrowDown') return (now + 1) % count
  if (key === 'ArrowUp') return (Math.max(now, 0) - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/** A letter more after this long begins a new word, in ms. */
const pause = 700

/** The item that typed letters lead to: accents and capitals do not count, the same letter again goes on to the next. */
export const makeTypeahead = () => {
  let typed = ''
  let last = 0
  return (key: string, at: number, labels: readonly string[], now: number): number | null => {
    if ([...key].length !== 1 || (key === ' ' && typed === '')) return null
    typed = at - last > pause ? key : typed + key
    last = at
    const wanted = folded([...typed].every((letter) => letter === key) ? key : typed)
    const from = wanted.length > 1 ? now : now + 1
    for (let step = 0; step < labels.length; step++) {
      const index = (Math.max(from, 0) + step) % labels.length
      if (folded(labels[index]!).startsWith(wanted)) return index
    }
    return null
  }
}
