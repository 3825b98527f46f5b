import { insertApplication } from '../db/applications.ts'
import { findMember } from '../db/members.ts'
import type { Tx } from '../db/open.ts'
import { findPaperCode, usePaperCode, waitsWithoutMail } from '../db/paper-codes.ts'
import { insertPeople } from '../db/people.ts'
import { paperRefusal } from '../shared/paper-codes.ts'
import { noMailFor } from '../shared/people.ts'
import type { Refusal } from '../shared/refusals.ts'
import { hashPaperCode } from './auth/codes.ts'
import type { Deps } from './deps.ts'
import { sealVoice } from './seal-voice.ts'
import { newId } from './tokens.ts'

type Code = NonNullable<Awaited<ReturnType<typeof findPaperCode>>>

/** An account without mail, and an asking that needs no proof: the member who gave the paper knows the person. */
const makePerson = async ({ clock, keys }: Deps, tx: Tx, { workshopId, name }: Code) => {
  const [personId, at] = [newId(), clock()]
  await insertPeople(tx, [{ id: personId, name, email: noMailFor(personId), emailVerified: true, at }])
  const sealed = sealVoice(keys.voiceKey, { workshopId, personId }, [])
  await insertApplication(tx, { id: newId(), workshopId, personId, sealed, at, confirmedAt: at })
  return personId
}

/** Who belongs, or waits at the door for an answer. */
const isOf = async (tx: Tx, workshopId: string, personId: string) =>
  !!(await findMember(tx, workshopId, personId)) || (await waitsWithoutMail(tx, workshopId, personId))

/** Who this code lets in; it is used up in the same transaction. */
export const enterByPaper = (
  deps: Deps,
  code: string,
): Promise<{ personId: string } | { refusal: Refusal }> =>
  deps.db.write(async (tx) => {
    const found = await findPaperCode(tx, hashPaperCode(deps.keys.secret, code))
    const refusal = paperRefusal(found, deps.clock())
    if (refusal || !found) return { refusal: refusal ?? 'paper-wrong' }
    // Who has left the workshop since is not let in by what its members vouched for.
    if (found.personId && !(await isOf(tx, found.workshopId, found.personId)))
      return { refusal: 'paper-wrong' }
    const personId = found.personId ?? (await makePerson(deps, tx, found))
    await usePaperCode(tx, found.id, { personId, at: deps.clock() })
    return { personId }
  })
