import { resealApplication } from '../db/consents.ts'
import { findMember } from '../db/members.ts'
import { listVoicesOf } from '../db/voices.ts'
import type { Consent } from '../shared/consents.ts'
import type { Refusal } from '../shared/refusals.ts'
import { changeVoice } from './change-voice.ts'
import type { Deps } from './deps.ts'
import { eraseVoices } from './erasures/erase-voices.ts'
import { sealVoice } from './seal-voice.ts'

type Asked = { workshopId: string; personId: string; consent: Omit<Consent, 'at'> }

/** A person takes back all that they ever declared in a workshop: as a member, at its door, or after having left. */
export const withdrawVoice = async (
  deps: Deps,
  { workshopId, personId, consent }: Asked,
): Promise<Refusal | null> => {
  const { db, keys, rights } = deps
  const sealed = sealVoice(keys.voiceKey, { workshopId, personId }, [])
  const waits = await db.write((tx) => resealApplication(tx, { workshopId, personId, sealed }))
  const belongs = await findMember(db, workshopId, personId)
  if (belongs) {
    const refusal = await changeVoice(deps, { workshopId, personId, voice: [], consent })
    if (refusal) return refusal
    rights.changed(workshopId)
  } else if (!waits && (await listVoicesOf(db, workshopId, personId)).length === 0) return 'not-found'
  await eraseVoices(deps, { workshopId, personId })
  return null
}
