import { Hono } from 'hono'
import { insertInvitation } from '../../db/invitations.ts'
import { setWanted } from '../../db/workshops.ts'
import { newDocumentSchema } from '../../shared/documents.ts'
import { INVITATION_MS } from '../../shared/invitations.ts'
import { voiceSchema } from '../../shared/voices.ts'
import { bitsOfWanted, wantedSchema } from '../../shared/wanted.ts'
import { admit } from '../admit.ts'
import { insideWorkshop } from '../auth/inside-workshop.ts'
import { changeVoice } from '../change-voice.ts'
import { originsOf } from '../config.ts'
import { createDocument } from '../create-document.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { eraseVoices } from '../erasures/erase-voices.ts'
import { findPlace } from '../find-place.ts'
import { leave } from '../leave.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { body } from '../request.ts'
import { digestOf, newId, newToken } from '../tokens.ts'
import { viewWorkshop } from '../view-workshop.ts'
import { founderRoutes } from './founders.ts'
import { pactRoutes } from './pact.ts'
import { paperCodeRoutes } from './paper-codes.ts'
import { pauseRoutes } from './pauses.ts'

export const workshopRoutes = (deps: Deps) => {
  const { clock, config, db, rights } = deps
  const inside = insideWorkshop(deps)

  return new Hono()
    .get('/:id', ...inside, async (c) => {
      const { workshop, me } = c.var
      return c.json({ workshop, ...(await viewWorkshop(deps, workshop.id, me.personId)) }, 200)
    })
    .get('/:id/place', ...inside, async (c) => {
      const [workshopId, { personId }] = [c.var.workshop.id, c.var.me]
      return c.json({ place: await findPlace(deps, { workshopId, personId }) }, 200)
    })
    .post('/:id/invitations', ...inside, async (c) => {
      const [token, createdAt] = [newToken(), clock()]
      const row = { id: newId(), workshopId: c.var.workshop.id, tokenHash: digestOf(token), createdAt }
      const createdBy = c.var.me.personId
      await db.write((tx) =>
        insertInvitation(tx, { ...row, createdBy, expiresAt: createdAt + INVITATION_MS }),
      )
      return c.json({ link: `${originsOf(config)[0]}/invito/${token}` }, 201)
    })
    .post('/:id/applications/:application/admit', ...inside, async (c) => {
      const workshopId = c.var.workshop.id
      const refusal = await admit(deps, { workshopId, applicationId: c.req.param('application') })
      if (refusal) return c.json({ refusal }, statusOf(refusal))
      rights.changed(workshopId)
      return c.json({ admitted: true as const }, 200)
    })
    .put('/:id/voice', ...inside, body(voiceSchema), async (c) => {
      const { knowledge, past, wording } = c.req.valid('json')
      const [workshopId, { personId }] = [c.var.workshop.id, c.var.me]
      const consent = { wording, language: languageOf(c.req.header('accept-language')) }
      const refusal = await changeVoice(deps, { workshopId, personId, voice: knowledge, consent })
      if (refusal) return c.json({ refusal }, statusOf(refusal))
      rights.changed(workshopId)
      if (past === 'erase') await eraseVoices(deps, { workshopId, personId })
      return c.json({ voice: knowledge }, 200)
    })
    .put('/:id/wanted', ...inside, body(wantedSchema), async (c) => {
      const { kinds } = c.req.valid('json')
      await db.write((tx) => setWanted(tx, c.var.workshop.id, bitsOfWanted(kinds)))
      return c.json({ wanted: kinds }, 200)
    })
    .post('/:id/leave', ...inside, async (c) => {
      const [workshopId, { personId }] = [c.var.workshop.id, c.var.me]
      const refusal = await leave(deps, { workshopId, personId })
      if (refusal) return c.json({ refusal }, statusOf(refusal))
      rights.changed(workshopId)
      return c.json({ left: true as const }, 200)
    })
    .route('/:id/paper-codes', paperCodeRoutes(deps))
    .route('/:id/founders', founderRoutes(deps))
    .route('/:id/pact', pactRoutes(deps))
    .route('/:id/pause', pauseRoutes(deps))
    .post('/:id/documents', ...inside, body(newDocumentSchema), async (c) => {
      const { kind, title } = c.req.valid('json')
      const [workshopId, { personId }] = [c.var.workshop.id, c.var.me]
      const language = languageOf(c.req.header('accept-language'))
      const { id } = await createDocument(deps, { workshopId, kind, title, personId, language })
      return c.json({ document: { id } }, 201)
    })
}
