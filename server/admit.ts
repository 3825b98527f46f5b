import { takeApplication } from '../db/applications.ts'
import { insertMember } from '../db/members.ts'
import type { Tx } from '../db/open.ts'
import { insertVoice } from '../db/voices.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Deps } from './deps.ts'
import { newId } from './tokens.ts'

type Application = { workshopId: string; personId: string; sealed: Uint8Array }

/** Somebody belongs from now on, with the voice they asked with. */
export const letIn = async (tx: Tx, { workshopId, personId, sealed }: Application, at: number) => {
  const voiceId = newId()
  await insertVoice(tx, { id: voiceId, workshopId, personId, sealed, at })
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
