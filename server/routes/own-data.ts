import { Hono } from 'hono'
import { eraseSchema } from '../../shared/own-data.ts'
import { giveCookies } from '../auth/cookie.ts'
import { fresh, signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { eraseAccount } from '../erasures/erase-account.ts'
import { viewGoing } from '../erasures/view-going.ts'
import { body } from '../request.ts'

/** What the instance holds about oneself: to take along, or to have destroyed. Both ask that one came in a short while ago. */
export const ownDataRoutes = (deps: Deps) =>
  new Hono()
    .get('/going', signedIn(deps), async (c) => c.json(await viewGoing(deps, c.var.me.personId), 200))
    .post('/erase', signedIn(deps), fresh(), body(eraseSchema), async (c) => {
      const { words } = c.req.valid('json')
      const { headers } = c.req.raw
      const { personId } = c.var.me
      giveCookies(c, (await deps.auth.api.signOut({ headers, asResponse: true })).headers.getSetCookie())
      await eraseAccount(deps, { personId, words })
      c.header('clear-site-data', '"storage"')
      return c.json({ erased: true as const }, 200)
    })
