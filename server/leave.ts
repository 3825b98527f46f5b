import { findMember, listMembers, removeMember } from '../db/members.ts'
import { forgetSeen } from '../db/seen.ts'
import { raiseMembersVersion } from '../db/workshops.ts'
import { leaveRefusal, memberRefusal } from '../shared/permissions.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Deps } from './deps.ts'

type Leaving = { workshopId: string; personId: string }

/** A person goes; their words stay theirs. */
export const leave = (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { workshopId, personId }: Leaving,
): Promise<Refusal | null> =>
  db.write(async (tx) => {
    await raiseMembersVersion(tx, workshopId)
    const gone = memberRefusal(await findMember(tx, workshopId, personId))
    if (gone) return gone
    const members = await listMembers(tx, workshopId)
    const refusal = leaveRefusal({ members: members.length })
    if (refusal) return refusal
    await removeMember(tx, { workshopId, personId, leftAt: clock() })
    await forgetSeen(tx, workshopId, personId)
    return null
  })
