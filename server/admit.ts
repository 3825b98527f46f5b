import { takeApplication } from '../db/applications.ts'
import { insertMember } from '../db/members.ts'
import type { Tx } from '../db/open.ts'
import { insertVoice } from '../db/voices.ts'
import type { Consent } from '../shared/consents.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Deps } from './deps.ts'
import { newId } from './tokens.ts'

type Application = { workshopId: string; personId: string; sealed: Uint8Array } & Consent

/** Somebody belongs from now on, with the voice they asked with and what they said yes to when they asked. */
export const letIn = async (tx: Tx, asked: Application, at: number) => {
  const { workshopId, personId, sealed, wording, language } = asked
  const voiceId = newId()
  await insertVoice(
    tx,
    { id: voiceId, workshopId, personId, sealed, at },
    { wording, language, at: asked.at },
  )
  await insertMember(tx, { workshopId, personId, voiceId, joinedAt: at })
}

/** One press lets in who applied, with the voice they applied with; of two presses at once, one counts. */
export const admit = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workshopId, applicationId }: { workshopId: string; applicationId: string },
): Promise<Refusal | null> =>
  db.write(async (tx) => {
    const application = await takeApplication(tx, workshopId, applicationId)
    if (!application) return 'not-found'
    await letIn(tx, application, clock())
    return null
  })
