import { changeVoice as change, findMember } from '../db/members.ts'
import { insertVoice } from '../db/voices.ts'
import type { Consent } from '../shared/consents.ts'
import { memberRefusal } from '../shared/permissions.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Knowledge } from '../shared/voices.ts'
import type { Deps } from './deps.ts'
import { sealVoice } from './seal-voice.ts'
import { newId } from './tokens.ts'

type Speaking = { workshopId: string; personId: string; voice: Knowledge[]; consent: Omit<Consent, 'at'> }

/** "Cambia da oggi": a new sealed row, and new pens for what will be written. */
export const changeVoice = (
  { db, clock, keys }: Pick<Deps, 'db' | 'clock' | 'keys'>,
  { workshopId, personId, voice, consent }: Speaking,
): Promise<Refusal | null> =>
  db.write(async (tx) => {
    const refusal = memberRefusal(await findMember(tx, workshopId, personId))
    if (refusal) return refusal
    const sealed = sealVoice(keys.voiceKey, { workshopId, personId }, voice)
    const [voiceId, at] = [newId(), clock()]
    await insertVoice(tx, { id: voiceId, workshopId, personId, sealed, at }, { ...consent, at })
    await change(tx, { workshopId, personId, voiceId })
    return null
  })
