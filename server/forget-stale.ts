import { codeOf } from '../db/code-of.ts'
import { forgetStale } from '../db/stale.ts'
import type { Deps } from './deps.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** At start and once a day. When it cannot be done, on a full disk say, everything else goes on. */
export const forgetDaily = ({ clock, db, log }: Pick<Deps, 'clock' | 'db' | 'log'>) => {
  const forget = () =>
    db
      .write((tx) => forgetStale(tx, { now: Date.now(), unprovedBefore: clock() - DAY_MS }))
      .catch((error: unknown) => log.warn({ code: codeOf(error) }, 'what is stale was not taken away'))
  const timer = setInterval(() => void forget(), DAY_MS)
  timer.unref()
  void forget()
  return { stop: () => clearInterval(timer) }
}
