import type { Context } from 'hono'
import type { Deps } from './deps.ts'
import { statusOf } from './errors.ts'
import type { Allowance } from './rate-limit.ts'

/** Whoever asks too often is told when to try again; undefined for who may pass, and pays for it. */
export const holdBack = (
  { limiter }: Pick<Deps, 'limiter'>,
  c: Context,
  key: string,
  allowance: Allowance,
) => {
  if (limiter.may(key, allowance)) return undefined
  const seconds = Math.max(1, Math.ceil(limiter.waitFor(key, allowance) / 1000))
  c.header('retry-after', String(seconds))
  return c.json({ refusal: 'too-fast' as const }, statusOf('too-fast'))
}
