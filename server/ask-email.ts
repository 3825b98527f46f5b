import { putEmailChange } from '../db/email-changes.ts'
import { findPersonByEmail } from '../db/people.ts'
import { PROOF_MS } from '../shared/invitations.ts'
import { hashCode, newCode } from './auth/codes.ts'
import type { Deps } from './deps.ts'
import { newEmailMail } from './mail/notice-mail.ts'
import type { Language } from '../shared/language.ts'
import { newId } from './tokens.ts'

type Asked = { personId: string; email: string; language: Language }

/** Six digits go to the new address. To one that is somebody else's nothing goes out, and the answer does not tell. */
export const askEmail = async ({ db, keys, mail }: Deps, { personId, email, language }: Asked) => {
  const [code, at] = [newCode(), Date.now()]
  const owner = await findPersonByEmail(db, email)
  const change = { email, codeHash: hashCode(keys.secret, code), tries: 0, expiresAt: at + PROOF_MS }
  await db.write((tx) => putEmailChange(tx, { id: newId(), personId, at, ...change }))
  mail.send({ to: owner ? null : email, ...newEmailMail(code, language), shown: { code } })
}
