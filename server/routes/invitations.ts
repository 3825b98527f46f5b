import { Hono } from 'hono'
import { findNewest } from '../../db/documents.ts'
import { findInvitation } from '../../db/invitations.ts'
import { findMember } from '../../db/members.ts'
import { applySchema } from '../../shared/invitations.ts'
import { invitationRefusal } from '../../shared/permissions.ts'
import { applyAs, applyWith } from '../apply.ts'
import { mailsPerAddress, sendSignIn } from '../auth/send-sign-in.ts'
import { personOf } from '../auth/session.ts'
import { isOtherPage } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { addressOf, body } from '../request.ts'
import { digestOf } from '../tokens.ts'

const perAddress = { burst: 60, everyMs: 20_000 }

export const invitationRoutes = (deps: Deps) => {
  const { clock, config, db, mail } = deps

  /** The workshop of a link that is still good. */
  const findOpen = async (token: string) => {
    const invitation = await findInvitation(db, digestOf(token))
    return invitationRefusal(invitation, clock()) ? undefined : invitation
  }

  return new Hono()
    .get('/:token', async (c) => {
      const invitation = await findOpen(c.req.param('token'))
      if (!invitation) return c.json({ refusal: 'invitation-over' as const }, statusOf('invitation-over'))
      const { name, purpose, invitedBy, workshopId } = invitation
      const me = await personOf(deps, c.req.raw.headers)
      const belongs = me && (await findMember(db, workshopId, me.personId))
      const inside = belongs ? { workshopId, documentId: (await findNewest(db, workshopId)) ?? null } : null
      return c.json({ workshop: { name, purpose }, invitedBy, inside }, 200)
    })
    .post('/:token/apply', body(applySchema), async (c) => {
      const { email, name, knowledge, wording } = c.req.valid('json')
      const held = holdBack(deps, c, `apply ${addressOf(config, c)}`, perAddress)
      if (held) return held
      const invitation = await findOpen(c.req.param('token'))
      if (!invitation) return c.json({ refusal: 'invitation-over' as const }, statusOf('invitation-over'))
      const { workshopId } = invitation
      const language = languageOf(c.req.header('accept-language'))
      const said = { knowledge, wording, language }
      if (email === undefined) {
        const me = await personOf(deps, c.req.raw.headers)
        if (me && isOtherPage(c.req.raw.headers, me))
          return c.json({ refusal: 'other-person' as const }, statusOf('other-person'))
        const refusal = me
          ? await applyAs(deps, { workshopId, personId: me.personId, ...said })
          : 'signed-out'
        return refusal ? c.json({ refusal }, statusOf(refusal)) : c.json({ applied: true as const }, 200)
      }
      if (name === undefined) return c.json({ refusal: 'malformed' as const }, statusOf('malformed'))
      if (!(await mail.isUp())) return c.json({ refusal: 'mail-down' as const }, statusOf('mail-down'))
      const often = holdBack(deps, c, `mail ${email}`, mailsPerAddress)
      if (often) return often
      await applyWith(deps, { workshopId, email, name, ...said })
      await sendSignIn(deps, email, language)
      return c.json({ applied: true as const }, 200)
    })
}
