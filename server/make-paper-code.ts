import { randomInt } from 'node:crypto'
import type { InferOutput } from 'valibot'
import { listWithoutMail, insertPaperCode } from '../db/paper-codes.ts'
import { listMembers } from '../db/members.ts'
import { inGroups, makePaperCode, PAPER_CODE_MS, type newPaperCodeSchema } from '../shared/paper-codes.ts'
import { hashPaperCode } from './auth/codes.ts'
import type { Deps } from './deps.ts'
import { newId } from './tokens.ts'

type Asked = { workshopId: string; madeBy: string; forWhom: InferOutput<typeof newPaperCodeSchema> }

/**
 * A code for somebody without mail, told this once. A new person is vouched for by one member. Whoever is in already could
 * be impersonated with it: there two hands are needed, unless the group has no second one to give.
 */
export const makePaperCodeFor = ({ clock, db, keys }: Deps, { workshopId, madeBy, forWhom }: Asked) => {
  const code = makePaperCode((below) => randomInt(below))
  return db.write(async (tx) => {
    const known = 'personId' in forWhom ? forWhom.personId : null
    const person = (await listWithoutMail(tx, workshopId)).find(({ personId }) => personId === known)
    if (known !== null && (!person || known === madeBy)) return { refusal: 'not-found' as const }
    const others = (await listMembers(tx, workshopId)).filter(
      ({ personId }) => personId !== madeBy && personId !== known,
    )
    const at = clock()
    const wantsSecond = known !== null && others.length > 0
    await insertPaperCode(tx, {
      id: newId(),
      workshopId,
      codeHash: hashPaperCode(keys.secret, code),
      name: 'name' in forWhom ? forWhom.name : (person?.name ?? ''),
      personId: known,
      madeBy,
      wantsSecond,
      at,
      expiresAt: at + PAPER_CODE_MS,
    })
    return { code: inGroups(code), wantsSecond, expiresAt: at + PAPER_CODE_MS }
  })
}
