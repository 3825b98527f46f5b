import type { InferOutput } from 'valibot'
import { setController } from '../db/controller.ts'
import { insertMember } from '../db/members.ts'
import { consumeFact } from '../db/meta.ts'
import { hasPeople, insertPeople } from '../db/people.ts'
import { insertVoice } from '../db/voices.ts'
import { insertWorkshop } from '../db/workshops.ts'
import type { ConsentLanguage } from '../shared/consents.ts'
import type { setupSchema } from '../shared/invitations.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Deps } from './deps.ts'
import { sealVoice } from './seal-voice.ts'
import { digestOf, newId } from './tokens.ts'

type SetUp = InferOutput<typeof setupSchema> & { language: ConsentLanguage }
type Done = { personId: string; workshopId: string }

/** First person and first workshop, in the transaction that uses the link up. The keeper vouches for the address. */
export const setUp = ({ db, clock, keys }: Deps, given: SetUp): Promise<Done | { refusal: Refusal }> =>
  db.write(async (tx) => {
    if (await hasPeople(tx)) return { refusal: 'setup-closed' }
    if (!(await consumeFact(tx, 'setup', digestOf(given.token)))) return { refusal: 'link-used' }
    const at = clock()
    const [personId, workshopId, voiceId] = [newId(), newId(), newId()]
    await insertPeople(tx, [{ id: personId, name: given.name, email: given.email, emailVerified: true, at }])
    await insertWorkshop(tx, { id: workshopId, ...given.workshop, createdAt: at })
    if (given.controller) await setController(tx, given.controller)
    const sealed = sealVoice(keys.voiceKey, { workshopId, personId }, given.knowledge)
    const { wording, language } = given
    await insertVoice(tx, { id: voiceId, workshopId, personId, sealed, at }, { wording, language, at })
    await insertMember(tx, { workshopId, personId, voiceId, joinedAt: at })
    return { personId, workshopId }
  })
