const firstWait = 200
const longestWait = 15_000

/** Milliseconds before the next attempt: growing, and spread so that a hundred pages do not come back at once. */
export const waitBefore = (attempt: number, random: number): number => {
  const ceiling = Math.min(longestWait, firstWait * 2 ** Math.min(attempt, 10))
  return Math.round(ceiling * (0.3 + 0.7 * random))
}
