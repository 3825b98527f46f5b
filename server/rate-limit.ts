type Bucket = { tokens: number; at: number }
export type Allowance = { burst: number; everyMs: number }

const KEPT = 50_000

/** Token buckets in memory: each key may spend `burst` at once and earns one again every `everyMs`. */
export const makeLimiter = (clock: () => number) => {
  const buckets = new Map<string, Bucket>()

  const drop = (now: number, { burst, everyMs }: Allowance) => {
    for (const [key, bucket] of buckets) if (now - bucket.at > burst * everyMs) buckets.delete(key)
    if (buckets.size >= KEPT) buckets.clear()
  }

  /** Whether this one may pass; it pays for it. */
  const may = (key: string, allowance: Allowance) => {
    const now = clock()
    const bucket = buckets.get(key) ?? { tokens: allowance.burst, at: now }
    const earned = Math.max(0, now - bucket.at) / allowance.everyMs
    const tokens = Math.min(allowance.burst, bucket.tokens + earned)
    if (buckets.size >= KEPT) drop(now, allowance)
    buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now })
    return tokens >= 1
  }
  return { may }
}

export type Limiter = ReturnType<typeof makeLimiter>
