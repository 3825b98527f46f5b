import { Hono } from 'hono'
import { findPerson, hasPeople } from '../../db/people.ts'
import { setupSchema } from '../../shared/invitations.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { addressOf, body } from '../request.ts'
import { setUp } from '../set-up.ts'
import { giveCookies } from './sign-in.ts'

const tries = { burst: 30, everyMs: 10_000 }

export const setupRoutes = (deps: Deps) =>
  new Hono()
    .get('/', async (c) => c.json({ open: !(await hasPeople(deps.db)) }, 200))
    .post('/', body(setupSchema), async (c) => {
      if (!deps.limiter.may(`setup ${addressOf(deps.config, c)}`, tries))
        return c.json({ refusal: 'too-fast' as const }, statusOf('too-fast'))
      const done = await setUp(deps, c.req.valid('json'))
      if ('refusal' in done) return c.json({ refusal: done.refusal }, statusOf(done.refusal))
      const { personId, workshopId } = done
      const { headers } = c.req.raw
      const answer = await deps.auth.api.signInPerson({ body: { personId }, headers, asResponse: true })
      giveCookies(c, answer.headers.getSetCookie())
      return c.json({ person: await findPerson(deps.db, personId), workshopId }, 201)
    })
