import { Hono } from 'hono'
import { changeEmail } from '../change-email.ts'
import { askEmail } from '../ask-email.ts'
import { mailsPerAddress } from '../auth/send-sign-in.ts'
import { fresh, signedIn } from '../auth/signed-in.ts'
import { codeAloneSchema, codeRequestSchema } from '../../shared/invitations.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { body } from '../request.ts'

const asks = { burst: 6, everyMs: 10 * 60_000 }

/** Another address: six digits go to it, and the one before is told. */
export const myEmailRoutes = (deps: Deps) =>
  new Hono()
    .post('/', signedIn(deps), fresh(), body(codeRequestSchema), async (c) => {
      const { email } = c.req.valid('json')
      const { personId } = c.var.me
      if (!(await deps.mail.isUp())) return c.json({ refusal: 'mail-down' as const }, statusOf('mail-down'))
      const held =
        holdBack(deps, c, `email of ${personId}`, asks) ?? holdBack(deps, c, `mail ${email}`, mailsPerAddress)
      if (held) return held
      await askEmail(deps, { personId, email, language: languageOf(c.req.header('accept-language')) })
      return c.json({ sent: true as const }, 200)
    })
    .put('/', signedIn(deps), body(codeAloneSchema), async (c) => {
      const { personId } = c.var.me
      const { code } = c.req.valid('json')
      const changed = await changeEmail(deps, {
        personId,
        code,
        language: languageOf(c.req.header('accept-language')),
      })
      if (!changed) return c.json({ refusal: 'code-wrong' as const }, statusOf('code-wrong'))
      return c.json({ email: changed }, 200)
    })
