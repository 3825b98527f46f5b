import { countTry, dropEmailChange, findEmailChange } from '../db/email-changes.ts'
import { findPerson, findPersonByEmail, setEmail } from '../db/people.ts'
import { hashCode, isSameHash } from './auth/codes.ts'
import type { Deps } from './deps.ts'
import { noticeMail } from './mail/notice-mail.ts'
import type { Language } from '../shared/language.ts'

const TRIES = 5

type Given = { personId: string; code: string; language: Language }

/** The new address, once its digits are right: in one transaction, so that they serve once. Undefined when they are not. */
export const changeEmail = async ({ clock, db, keys, mail }: Deps, { personId, code, language }: Given) => {
  const before = await findPerson(db, personId)
  const email = await db.write(async (tx) => {
    const change = await findEmailChange(tx, personId)
    if (!change || change.tries >= TRIES || change.expiresAt <= Date.now()) return undefined
    if (!isSameHash(change.codeHash, hashCode(keys.secret, code))) {
      await countTry(tx, personId, change)
      return undefined
    }
    await dropEmailChange(tx, personId)
    if (await findPersonByEmail(tx, change.email)) return undefined
    await setEmail(tx, personId, { email: change.email, at: clock() })
    return change.email
  })
  if (email && before) mail.send({ to: before.email, ...noticeMail('emailChanged', language) })
  return email
}
