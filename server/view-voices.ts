import { listCurrentVoices } from '../db/voices.ts'
import type { Deps } from './deps.ts'
import { openVoice } from './seal-voice.ts'

/** From where a person speaks today, in each of their workshops: told to them alone. */
export const viewVoices = async ({ db, keys }: Pick<Deps, 'db' | 'keys'>, personId: string) =>
  (await listCurrentVoices(db, personId)).map(({ workshopId, workshop, sealed }) => ({
    workshopId,
    workshop,
    knowledge: openVoice(keys.voiceKey, { workshopId, personId }, sealed),
  }))
