import { insertLinks } from '../../db/sign-in-links.ts'
import { findPersonByEmail } from '../../db/people.ts'
import { PROOF_MS } from '../../shared/invitations.ts'
import { originsOf } from '../config.ts'
import type { Deps } from '../deps.ts'
import type { Language } from '../../shared/language.ts'
import { signInMail } from '../mail/sign-in-mail.ts'
import type { Allowance } from '../rate-limit.ts'
import { digestOf, newId, newToken } from '../tokens.ts'

/** However often somebody asks, by whatever door, one box is not filled: six at once, then one every ten minutes. */
export const mailsPerAddress: Allowance = { burst: 6, everyMs: 10 * 60_000 }

type Ground = Pick<Deps, 'auth' | 'config' | 'db' | 'mail'>

/** The page reads the token from the fragment, which no server and no log ever sees. */
export const linkOf = (config: Deps['config'], page: 'entra' | 'avvio', token: string) =>
  `${originsOf(config)[0]}/${page}#${token}`

/** A one-use link for this person, or for nobody. Its times are the machine's, like all the accounts library's. */
export const newSignInLink = (personId: string | null) => {
  const token = newToken()
  const at = Date.now()
  return { token, row: { id: newId(), tokenHash: digestOf(token), personId, at, expiresAt: at + PROOF_MS } }
}

/** Sends code and link to an address that has an account; for another, does the same work to the last step and sends nothing. */
export const sendSignIn = async (deps: Ground, email: string, language: Language) => {
  const person = await findPersonByEmail(deps.db, email)
  const code = await deps.auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
  const { token, row } = newSignInLink(person?.id ?? null)
  await deps.db.write((tx) => insertLinks(tx, [row]))
  const link = linkOf(deps.config, 'entra', token)
  deps.mail.send({
    to: person ? email : null,
    ...signInMail({ code, link, language }),
    shown: { code, link },
  })
}
