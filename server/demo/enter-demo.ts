import { findMember, insertMember } from '../../db/members.ts'
import { insertVoice } from '../../db/voices.ts'
import { WORDING } from '../../shared/consents.ts'
import type { Deps } from '../deps.ts'
import { sealVoice } from '../seal-voice.ts'
import { newId } from '../tokens.ts'
import { findDemo } from './make-demo.ts'
import { viewDemo } from './view-demo.ts'

type Ground = Pick<Deps, 'clock' | 'config' | 'db' | 'keys'>

/**
 * The workshop that this person of the demonstration enters; undefined for anybody else. Whoever tried the
 * demonstration may have left as this person: they are back in, as nothing here can be broken.
 */
export const enterDemo = async (
  { clock, config, db, keys }: Ground,
  personId: string,
): Promise<string | undefined> => {
  const workshopId = await findDemo(db)
  const { people } = await viewDemo({ config, db })
  const person = people.find((one) => one.personId === personId)
  if (workshopId === undefined || !person) return undefined
  if (await findMember(db, workshopId, personId)) return workshopId
  await db.write(async (tx) => {
    if (await findMember(tx, workshopId, personId)) return
    const [voiceId, at] = [newId(), clock()]
    const sealed = sealVoice(keys.voiceKey, { workshopId, personId }, person.voice)
    const consent = { wording: WORDING, language: 'it', at } as const
    await insertVoice(tx, { id: voiceId, workshopId, personId, sealed, at }, consent)
    await insertMember(tx, { workshopId, personId, voiceId, joinedAt: at })
  })
  return workshopId
}
