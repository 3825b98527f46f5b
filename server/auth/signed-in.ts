import { createMiddleware } from 'hono/factory'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { personOf, type SignedIn } from './session.ts'

/** Lets in only who has a session; the route then reads `c.var.me`. */
export const signedIn = (deps: Deps) =>
  createMiddleware<{ Variables: { me: SignedIn } }>(async (c, next) => {
    const me = await personOf(deps, c.req.raw.headers)
    if (!me) return c.json({ refusal: 'signed-out' as const }, statusOf('signed-out'))
    c.set('me', me)
    return next()
  })
