import { Hono } from 'hono'
import { listApplicationsOf } from '../../db/applications.ts'
import { findPerson } from '../../db/people.ts'
import { listWorkshopsOf } from '../../db/workshops.ts'
import { refreshSession } from '../auth/session.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { giveCookies } from './sign-in.ts'

export const meRoutes = (deps: Deps) =>
  new Hono().get('/', signedIn(deps), async (c) => {
    const { db, log } = deps
    const { personId } = c.var.me
    // The one read that every visit makes: here a session in use is lengthened, when the disk allows it.
    giveCookies(
      c,
      await refreshSession(deps, c.req.raw.headers).catch(
        () => (log.warn('a session was not lengthened'), []),
      ),
    )
    const person = await findPerson(db, personId)
    const workshops = await listWorkshopsOf(db, personId)
    const pending = await listApplicationsOf(db, personId)
    return c.json({ person, workshops, pending }, 200)
  })
