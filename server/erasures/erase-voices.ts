import { listDocuments } from '../../db/documents.ts'
import { listVoicesOf } from '../../db/voices.ts'
import type { Deps } from '../deps.ts'
import { destroy } from './destroy.ts'
import { noteErasures } from './list.ts'
import { tellRoom } from './tell-rooms.ts'

type Asked = { workshopId: string; personId: string }

/**
 * "Togli anche dal passato": all that a person ever said here about from where they speak, but what they say today.
 * Source: trace/SPEC.md [L7].
 */
export const eraseVoices = async (deps: Deps, { workshopId, personId }: Asked): Promise<void> => {
  const { config, db, rights, rooms } = deps
  const voiceIds = await listVoicesOf(db, workshopId, personId)
  if (voiceIds.length === 0) return
  noteErasures(config.dataDir, voiceIds, { what: 'voice', words: 'keep' })
  for (const { id } of await listDocuments(db, workshopId))
    await tellRoom(rooms, id, { what: 'voice', voiceIds: new Set(voiceIds) })
  await destroy(deps, { voiceIds })
  rights.changed(workshopId)
}
