/** Others' changes are said at most this often, in ms. */
export const mostOften = 10_000
/** A colleague who is writing is let finish a word or two first, in ms. */
const settle = 2_000

type Clock = {
  now(): number
  /** Runs something later and gives back how to call it off. */
  later(run: () => void, ms: number): () => void
}

/**
 * When to speak: never at a keystroke, never more than once in ten seconds. `speak` says whether there was anything to say;
 * silence does not use up a turn.
 */
export const makeTurns = (speak: () => boolean, { now, later }: Clock) => {
  let spoken = Number.NEGATIVE_INFINITY
  let cancel: (() => void) | undefined
  const turn = () => {
    cancel = undefined
    if (speak()) spoken = now()
  }
  return {
    changed() {
      cancel ??= later(turn, Math.max(settle, spoken + mostOften - now()))
    },
    stop() {
      cancel?.()
      cancel = undefined
    },
  }
}
