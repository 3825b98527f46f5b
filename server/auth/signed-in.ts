import { createMiddleware } from 'hono/factory'
import { isFresh } from '../../shared/devices.ts'
import { PAGE_HEADER } from '../../shared/people.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { personOf, type SignedIn } from './session.ts'

/** Far above what a page of ours asks for; one person with a program cannot keep the others waiting. */
const perPerson = { burst: 3_000, everyMs: 20 }

/** One person asks for more than any page of ours would. */
export const isTooFast = ({ limiter }: Pick<Deps, 'limiter'>, personId: string): boolean =>
  !limiter.may(`person ${personId}`, perPerson)

/**
 * A page of ours says whose it is. When somebody else has signed in meanwhile in the same browser, the cookie is theirs and
 * the page is not: nothing it asks is done in their name.
 */
export const isOtherPage = (headers: Headers, { personId }: SignedIn): boolean => {
  const page = headers.get(PAGE_HEADER)
  return page !== null && page !== personId
}

/** Lets in only who has a session; the route then reads `c.var.me`. */
export const signedIn = (deps: Deps) =>
  createMiddleware<{ Variables: { me: SignedIn } }>(async (c, next) => {
    const me = await personOf(deps, c.req.raw.headers)
    if (!me) return c.json({ refusal: 'signed-out' as const }, statusOf('signed-out'))
    if (isOtherPage(c.req.raw.headers, me))
      return c.json({ refusal: 'other-person' as const }, statusOf('other-person'))
    if (isTooFast(deps, me.personId)) return c.json({ refusal: 'too-fast' as const }, statusOf('too-fast'))
    c.set('me', me)
    return next()
  })

/** After `signedIn`: only who came in a short while ago may change what lets them in later. */
export const fresh = () =>
  createMiddleware<{ Variables: { me: SignedIn } }>(async (c, next) => {
    if (isFresh(c.var.me.since, Date.now())) return next()
    return c.json({ refusal: 'not-fresh' as const }, statusOf('not-fresh'))
  })
