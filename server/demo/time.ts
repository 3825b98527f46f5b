/** Invented moments: they only go on. */
export type Time = {
  now(): number
  pass(ms: number): void
  /** So many days before today, at an hour of the Italian winter. */
  goTo(ago: number, hour: string): void
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const ITALY_MS = 60 * MINUTE_MS

export const makeTime = (today: number): Time => {
  const midnight = Math.floor((today + ITALY_MS) / DAY_MS) * DAY_MS - ITALY_MS
  let now = 0
  const set = (next: number): void => {
    if (next < now) throw new Error('a script goes back in time')
    now = next
  }
  return {
    now: () => now,
    pass: (ms) => set(now + ms),
    goTo: (ago, hour) => {
      const [hours = 0, minutes = 0] = hour.split(':').map(Number)
      set(midnight - ago * DAY_MS + (hours * 60 + minutes) * MINUTE_MS)
    },
  }
}
