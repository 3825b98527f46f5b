import { Readable } from 'node:stream'
import { Hono } from 'hono'
import { eraseSchema } from '../../shared/own-data.ts'
import { emptyBrowser, giveCookies } from '../auth/cookie.ts'
import { fresh, signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { eraseAccount } from '../erasures/erase-account.ts'
import { viewGoing } from '../erasures/view-going.ts'
import { holdBack } from '../hold-back.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { exportOwnData } from '../own-data/export.ts'
import { body } from '../request.ts'

/** An archive reads every row of every text of one's own: a few an hour are enough. */
const takes = { burst: 10, everyMs: 5 * 60_000 }

/** What the instance holds about oneself: to take along, or to have destroyed. Both ask that one came in a short while ago. */
export const ownDataRoutes = (deps: Deps) =>
  new Hono()
    .get('/', signedIn(deps), fresh(), (c) => {
      const held = holdBack(deps, c, `own data ${c.var.me.personId}`, takes)
      if (held) return held
      const language = languageOf(c.req.header('accept-language'))
      const pieces = exportOwnData(deps, { personId: c.var.me.personId, language })
      c.header('content-type', 'application/zip')
      c.header(
        'content-disposition',
        `attachment; filename="trama-${language === 'en' ? 'my-data' : 'i-miei-dati'}.zip"`,
      )
      c.header('cache-control', 'no-store')
      return c.body(Readable.toWeb(Readable.from(pieces, { objectMode: false })) as ReadableStream)
    })
    /** Whether the archive would be given: a page asks before it sends the browser there. */
    .get('/ready', signedIn(deps), fresh(), (c) => c.json({ ready: true as const }, 200))
    .get('/going', signedIn(deps), async (c) => c.json(await viewGoing(deps, c.var.me.personId), 200))
    .post('/erase', signedIn(deps), fresh(), body(eraseSchema), async (c) => {
      const { words } = c.req.valid('json')
      const { headers } = c.req.raw
      const { personId } = c.var.me
      giveCookies(c, (await deps.auth.api.signOut({ headers, asResponse: true })).headers.getSetCookie())
      await eraseAccount(deps, { personId, words })
      emptyBrowser(c)
      return c.json({ erased: true as const }, 200)
    })
