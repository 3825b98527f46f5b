import { takeApplication } from '../db/applications.ts'
import { insertMember } from '../db/members.ts'
import { insertVoice } from '../db/voices.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Deps } from './deps.ts'
import { newId } from './tokens.ts'

/** One press lets in who applied, with the voice they applied with; of two presses at once, one counts. */
export const admit = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workshopId, applicationId }: { workshopId: string; applicationId: string },
): Promise<Refusal | null> =>
  db.write(async (tx) => {
    const application = await takeApplication(tx, workshopId, applicationId)
    if (!application) return 'not-found'
    const { personId, sealed } = application
    const [voiceId, at] = [newId(), clock()]
    await insertVoice(tx, { id: voiceId, workshopId, personId, sealed, at })
    await insertMember(tx, { workshopId, personId, voiceId, joinedAt: at })
    return null
  })
