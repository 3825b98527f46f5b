import { Hono } from 'hono'
import { listDevices, setOwn } from '../../db/devices.ts'
import { deviceNameOf, deviceSchema, endOf, lengthened } from '../../shared/devices.ts'
import { emptyBrowser, giveCookies, keepCookie } from '../auth/cookie.ts'
import { endFromAfar } from '../auth/session.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { body } from '../request.ts'

/** The devices on which one is in: seen by nobody else. */
export const deviceRoutes = (deps: Deps) => {
  const { auth, config, db } = deps
  return new Hono()
    .get('/', signedIn(deps), async (c) => {
      const { personId, sessionId } = c.var.me
      const devices = (await listDevices(db, personId, Date.now())).map(({ userAgent, ...device }) => ({
        ...device,
        since: device.since.getTime(),
        used: device.used.getTime(),
        ...deviceNameOf(userAgent ?? ''),
        here: device.id === sessionId,
      }))
      return c.json({ devices }, 200)
    })
    .put('/here', signedIn(deps), body(deviceSchema), async (c) => {
      const { own } = c.req.valid('json')
      const [now, { sessionId, since, endsAt: end }] = [Date.now(), c.var.me]
      // Answering again never makes a session longer than a new one would be.
      const endsAt = own ? endOf(true, since) : Math.min(end, endOf(false, now))
      const expiresAt = lengthened({ own, endsAt, expiresAt: 0 }, now) ?? endsAt
      await db.write((tx) => setOwn(tx, { id: sessionId, own, expiresAt, endsAt }))
      keepCookie(c, config, own ? Math.round((endsAt - now) / 1000) : undefined)
      return c.json({ own }, 200)
    })
    .delete('/:device', signedIn(deps), async (c) => {
      const ended = await endFromAfar(deps, c.var.me.personId, c.req.param('device'))
      if (ended === 0) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      return c.json({ ended: true as const }, 200)
    })
    .delete('/', signedIn(deps), async (c) => {
      await endFromAfar(deps, c.var.me.personId)
      const { headers } = c.req.raw
      giveCookies(c, (await auth.api.signOut({ headers, asResponse: true })).headers.getSetCookie())
      emptyBrowser(c)
      return c.json({ ended: true as const }, 200)
    })
}
