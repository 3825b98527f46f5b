import { limits } from '../../shared/sync-protocol.ts'
import type { Seat } from './seat.ts'

/** How fast one person may send, over all their sockets: whoever is faster waits, and loses nothing. */
export type Pace = { count(seat: Seat): void }

type Kept = Pace & { sockets: number }

const makeBucket = (now: () => number): Pace => {
  let left: number = limits.frameBurst
  let at = now()
  const refill = (): void => {
    const moment = now()
    left = Math.min(limits.frameBurst, left + ((moment - at) / 1000) * limits.framesPerSecond)
    at = moment
  }
  const count = (seat: Seat): void => {
    left -= 1
    if (left > 0) return
    refill()
    if (left > 0) return
    seat.pause()
    setTimeout(() => seat.resume(), 100).unref()
  }
  return { count }
}

/** A bucket per person, kept while they have a socket open; undefined when they have too many. Source: assurance.md, Limits. */
export const makePace = (now: () => number = () => performance.now()) => {
  const kept = new Map<string, Kept>()
  const of = (personId: string): Pace | undefined => {
    const pace = kept.get(personId) ?? { ...makeBucket(now), sockets: 0 }
    if (pace.sockets >= limits.socketsPerPerson) return undefined
    pace.sockets += 1
    kept.set(personId, pace)
    return pace
  }
  const release = (personId: string): void => {
    const pace = kept.get(personId)
    if (!pace) return
    pace.sockets -= 1
    if (pace.sockets === 0) kept.delete(personId)
  }
  return { of, release }
}
