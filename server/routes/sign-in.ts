import { Hono, type Context } from 'hono'
import { findPersonByEmail } from '../../db/people.ts'
import { consumeLink } from '../../db/sign-in-links.ts'
import { codeRequestSchema, codeSchema, linkSchema } from '../../shared/invitations.ts'
import { hasSecondFactor } from '../../db/second-factors.ts'
import { emptyBrowser, giveCookies } from '../auth/cookie.ts'
import { enter, enterAs, proveOwner } from '../auth/enter.ts'
import { mailsPerAddress, sendSignIn } from '../auth/send-sign-in.ts'
import { endSecond, whoIsAsked } from '../auth/second-step.ts'
import { dropSession, personOf } from '../auth/session.ts'
import { isOtherPage } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { paperCodeSchema } from '../../shared/paper-codes.ts'
import { passkeyAnswerSchema } from '../../shared/passkeys.ts'
import { enterByPaper } from '../enter-by-paper.ts'
import { secondSchema } from '../../shared/second-factor.ts'
import { holdBack } from '../hold-back.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import type { Allowance } from '../rate-limit.ts'
import { addressOf, body } from '../request.ts'
import { digestOf } from '../tokens.ts'

const MINUTE_MS = 60_000
// A group in one office shares an address: an address may do much more than a person.
const perAddress: Allowance = { burst: 120, everyMs: MINUTE_MS / 6 }
/** Guessing six digits with these two would take years; the link of the same mail is not held back with them. */
const triesPerEmail: Allowance = { burst: 15, everyMs: 5 * MINUTE_MS }

export const signInRoutes = (deps: Deps) => {
  const { auth, config, db, mail } = deps
  const holdAddress = (c: Context) => holdBack(deps, c, `doors ${addressOf(config, c)}`, perAddress)

  return new Hono()
    .post('/sign-in/code', body(codeRequestSchema), async (c) => {
      const { email } = c.req.valid('json')
      const held = holdAddress(c)
      if (held) return held
      if (!(await mail.isUp())) return c.json({ refusal: 'mail-down' as const }, statusOf('mail-down'))
      const often = holdBack(deps, c, `mail ${email}`, mailsPerAddress)
      if (often) return often
      await sendSignIn(deps, email, languageOf(c.req.header('accept-language')))
      return c.json({ sent: true as const }, 200)
    })
    .post('/sign-in/verify', body(codeSchema), async (c) => {
      const { email, code } = c.req.valid('json')
      const held = holdAddress(c) ?? holdBack(deps, c, `try ${email}`, triesPerEmail)
      if (held) return held
      const { headers } = c.req.raw
      const answer = await auth.api.signInEmailOTP({ body: { email, otp: code }, headers, asResponse: true })
      if (answer.status >= 500) throw new Error('the accounts library failed')
      const known = answer.ok ? await findPersonByEmail(db, email) : undefined
      if (!known) return c.json({ refusal: 'code-wrong' as const }, statusOf('code-wrong'))
      await proveOwner(deps, known.id)
      const cookies = answer.headers.getSetCookie()
      if (!(await hasSecondFactor(db, known.id)))
        return c.json({ person: await enter(deps, c, known.id, cookies) }, 200)
      // The library has made a session already: nobody gets it before the second factor is shown.
      await dropSession(deps, cookies)
      return c.json(await enterAs(deps, c, known.id), 200)
    })
    .post('/sign-in/link', body(linkSchema), async (c) => {
      const held = holdAddress(c)
      if (held) return held
      const { token } = c.req.valid('json')
      const personId = await db.write((tx) => consumeLink(tx, digestOf(token), Date.now()))
      if (!personId) return c.json({ refusal: 'link-used' as const }, statusOf('link-used'))
      await proveOwner(deps, personId)
      return c.json(await enterAs(deps, c, personId), 200)
    })
    .post('/sign-in/passkey/options', async (c) => {
      const held = holdAddress(c)
      if (held) return held
      // Asked without a session: whoever is in may be leaving the place to somebody else.
      const headers = new Headers()
      const answer = await auth.api.generatePasskeyAuthenticationOptions({ headers, asResponse: true })
      if (!answer.ok) throw new Error('the accounts library failed')
      giveCookies(c, answer.headers.getSetCookie())
      return c.json({ options: { ...(await answer.json()), userVerification: 'required' } }, 200)
    })
    .post('/sign-in/passkey', body(passkeyAnswerSchema), async (c) => {
      const held = holdAddress(c)
      if (held) return held
      const { headers } = c.req.raw
      // Its shape is for the library to judge.
      const response = c.req.valid('json').response as never
      const answer = await auth.api.verifyPasskeyAuthentication({
        headers,
        body: { response },
        asResponse: true,
      })
      if (!answer.ok) return c.json({ refusal: 'passkey-wrong' as const }, statusOf('passkey-wrong'))
      const { user } = (await answer.json()) as { user: { id: string } }
      return c.json({ person: await enter(deps, c, user.id, answer.headers.getSetCookie()) }, 200)
    })
    .post('/sign-in/paper', body(paperCodeSchema), async (c) => {
      const held = holdAddress(c)
      if (held) return held
      const entered = await enterByPaper(deps, c.req.valid('json').code)
      if ('refusal' in entered) return c.json({ refusal: entered.refusal }, statusOf(entered.refusal))
      return c.json(await enterAs(deps, c, entered.personId), 200)
    })
    .post('/sign-in/second', body(secondSchema), async (c) => {
      const asked = await whoIsAsked(deps, c)
      const held = holdAddress(c) ?? holdBack(deps, c, `second ${asked ?? ''}`, triesPerEmail)
      if (held) return held
      const personId = await endSecond(deps, c, c.req.valid('json').code)
      if (!personId) return c.json({ refusal: 'second-wrong' as const }, statusOf('second-wrong'))
      return c.json(await enterAs(deps, c, personId, { second: 'shown' }), 200)
    })
    .post('/sign-out', async (c) => {
      const { headers } = c.req.raw
      const me = await personOf(deps, headers)
      if (me && isOtherPage(headers, me))
        return c.json({ refusal: 'other-person' as const }, statusOf('other-person'))
      const answer = await auth.api.signOut({ headers, asResponse: true })
      giveCookies(c, answer.headers.getSetCookie())
      emptyBrowser(c)
      if (me) deps.rights.signedOut(me.sessionId)
      return c.json({ ok: true as const }, 200)
    })
}
