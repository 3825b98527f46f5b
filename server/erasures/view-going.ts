import { listDevices } from '../../db/devices.ts'
import { listMembers } from '../../db/members.ts'
import { listWorkshopsOf } from '../../db/workshops.ts'
import { isOnlyOfSide, type Going } from '../../shared/own-data.ts'
import type { Deps } from '../deps.ts'
import { openVoice } from '../seal-voice.ts'

/** What leaving for good means, said before: to the person alone. */
export const viewGoing = async (
  { db, keys }: Pick<Deps, 'db' | 'keys'>,
  personId: string,
): Promise<{ workshops: Going[]; devices: number }> => {
  const workshops: Going[] = []
  for (const { id, name } of await listWorkshopsOf(db, personId)) {
    const members = (await listMembers(db, id)).map((member) => ({
      personId: member.personId,
      voice: openVoice(keys.voiceKey, { workshopId: id, personId: member.personId }, member.sealed),
    }))
    const last = members.length === 1
    workshops.push({ id, name, last, onlyOfSide: !last && isOnlyOfSide(members, personId) })
  }
  return { workshops, devices: (await listDevices(db, personId, Date.now())).length }
}
