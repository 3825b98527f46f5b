import { Hono } from 'hono'
import { listPasskeys, removePasskey, renamePasskey, setOffered } from '../../db/passkeys.ts'
import { findPerson } from '../../db/people.ts'
import { deviceNameOf } from '../../shared/devices.ts'
import { passkeyAnswerSchema, passkeyNameSchema } from '../../shared/passkeys.ts'
import { giveCookies } from '../auth/cookie.ts'
import { fresh, signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { noticeMail } from '../mail/notice-mail.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { body } from '../request.ts'

/** A name to begin with; its person may give it another. */
const firstName = (agent: string | undefined) => {
  const { browser, system } = deviceNameOf(agent ?? '')
  return [browser, system].filter((word) => word !== null).join(', ') || undefined
}

/** One's own passkeys. Making one is told by mail: who did not do it learns of it. */
export const passkeyRoutes = (deps: Deps) => {
  const { auth, db, mail } = deps
  return new Hono()
    .get('/', signedIn(deps), async (c) => {
      const rows = await listPasskeys(db, c.var.me.personId)
      const passkeys = rows.map(({ createdAt, ...row }) => ({ ...row, since: createdAt?.getTime() ?? 0 }))
      return c.json({ passkeys }, 200)
    })
    .put('/offered', signedIn(deps), async (c) => {
      await db.write((tx) => setOffered(tx, c.var.me.personId))
      return c.json({ offered: true as const }, 200)
    })
    .post('/options', signedIn(deps), fresh(), async (c) => {
      const { headers } = c.req.raw
      const person = await findPerson(db, c.var.me.personId)
      const query = { name: person?.name ?? '' }
      const answer = await auth.api.generatePasskeyRegistrationOptions({ headers, query, asResponse: true })
      if (!answer.ok) throw new Error('the accounts library failed')
      giveCookies(c, answer.headers.getSetCookie())
      return c.json({ options: await answer.json() }, 200)
    })
    .post('/', signedIn(deps), fresh(), body(passkeyAnswerSchema), async (c) => {
      const { headers } = c.req.raw
      const name = firstName(c.req.header('user-agent'))
      const given = { response: c.req.valid('json').response, ...(name && { name }) }
      const answer = await auth.api.verifyPasskeyRegistration({ headers, body: given, asResponse: true })
      if (!answer.ok) return c.json({ refusal: 'passkey-wrong' as const }, statusOf('passkey-wrong'))
      const person = await findPerson(db, c.var.me.personId)
      const language = languageOf(c.req.header('accept-language'))
      if (person) mail.send({ to: person.email, ...noticeMail('passkeyAdded', language) })
      return c.json({ made: true as const }, 201)
    })
    .put('/:passkey', signedIn(deps), body(passkeyNameSchema), async (c) => {
      const given = { id: c.req.param('passkey'), ...c.req.valid('json') }
      const renamed = await db.write((tx) => renamePasskey(tx, c.var.me.personId, given))
      if (!renamed) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      return c.json({ name: given.name }, 200)
    })
    .delete('/:passkey', signedIn(deps), async (c) => {
      const removed = await db.write((tx) => removePasskey(tx, c.var.me.personId, c.req.param('passkey')))
      if (!removed) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      return c.json({ removed: true as const }, 200)
    })
}
