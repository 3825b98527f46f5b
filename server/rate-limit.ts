type Bucket = { tokens: number; at: number; fullAt: number }
export type Allowance = { burst: number; everyMs: number }

const KEPT = 50_000

/** Token buckets in memory: each key may spend `burst` at once and earns one again every `everyMs`. */
export const makeLimiter = (clock: () => number) => {
  const buckets = new Map<string, Bucket>()

  /** A bucket that is full again says nothing; if all still count, those unused for longest go. */
  const makeRoom = (now: number) => {
    for (const [key, { fullAt }] of buckets) if (fullAt <= now) buckets.delete(key)
    for (const key of buckets.keys()) {
      if (buckets.size < KEPT * 0.9) return
      buckets.delete(key)
    }
  }

  /** Whether this one may pass; it pays for it. */
  const may = (key: string, { burst, everyMs }: Allowance) => {
    const now = clock()
    const bucket = buckets.get(key)
    const earned = bucket ? Math.max(0, now - bucket.at) / everyMs : burst
    const tokens = Math.min(burst, (bucket?.tokens ?? 0) + earned)
    const left = tokens >= 1 ? tokens - 1 : tokens
    if (!bucket && buckets.size >= KEPT) makeRoom(now)
    buckets.delete(key)
    buckets.set(key, { tokens: left, at: now, fullAt: now + (burst - left) * everyMs })
    return tokens >= 1
  }

  /** How long until this one may pass again, in milliseconds; 0 when it may now. */
  const waitFor = (key: string, { burst, everyMs }: Allowance) => {
    const bucket = buckets.get(key)
    if (!bucket) return 0
    const tokens = Math.min(burst, bucket.tokens + Math.max(0, clock() - bucket.at) / everyMs)
    return tokens >= 1 ? 0 : Math.ceil((1 - tokens) * everyMs)
  }
  return { may, waitFor }
}

export type Limiter = ReturnType<typeof makeLimiter>
