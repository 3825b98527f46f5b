import { makeLedgerDoc } from '../../../shared/trace/effect.ts'
import { median, type Figure } from '../figures.ts'
import type { Options } from '../options.ts'
import { loaded, makeKeys, makeSeed, makeWritePath, perUpdate, plainly } from '../write-path.ts'

/** The price of attesting one keystroke, in a short text and in a long one: it must not grow. */
export const attestation = async ({ rounds, quick }: Options): Promise<Figure[]> => {
  const count = quick ? 500 : 5_000
  return [1_000, 10_000, 100_000].map((letters) => {
    const seed = makeSeed(letters)
    const keys = makeKeys(seed, count)
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let round = 0; round < rounds + 2; round++) {
      const floor = plainly(seed, keys)
      const ours = perUpdate(keys, makeWritePath(loaded(seed, makeLedgerDoc())))
      if (round < 2 && !quick) continue
      times.floor.push(floor)
      times.ours.push(ours)
    }
    return {
      what: `attestation of one keystroke, ${letters.toLocaleString('en-US')} letters`,
      figure: median(times.ours),
      floor: median(times.floor),
      unit: 'µs',
      target: { on: 'ratio', most: 3 },
    }
  })
}
