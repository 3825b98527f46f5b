import { Hono } from 'hono'
import { listApplicationsOf } from '../../db/applications.ts'
import { findPerson } from '../../db/people.ts'
import { listWorkshopsOf } from '../../db/workshops.ts'
import { personOf, refreshSession } from '../auth/session.ts'
import { isTooFast } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { giveCookies } from './sign-in.ts'

const nobody = { person: null, workshops: [], pending: [] }

/** Who is asking. To be nobody yet is an answer, not a no: every page asks before anybody has signed in. */
export const meRoutes = (deps: Deps) =>
  new Hono().get('/', async (c) => {
    const { db, log } = deps
    const me = await personOf(deps, c.req.raw.headers)
    if (!me) return c.json(nobody, 200)
    const { personId } = me
    if (isTooFast(deps, personId)) return c.json({ refusal: 'too-fast' as const }, statusOf('too-fast'))
    // The one read that every visit makes: here a session in use is lengthened, when the disk allows it.
    giveCookies(
      c,
      await refreshSession(deps, c.req.raw.headers).catch(
        () => (log.warn('a session was not lengthened'), []),
      ),
    )
    const person = (await findPerson(db, personId)) ?? null
    const workshops = await listWorkshopsOf(db, personId)
    const pending = await listApplicationsOf(db, personId)
    return c.json({ person, workshops, pending }, 200)
  })
