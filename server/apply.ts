import { insertApplication } from '../db/applications.ts'
import { findMember } from '../db/members.ts'
import { ensurePerson } from '../db/people.ts'
import type { Tx } from '../db/open.ts'
import type { Consent } from '../shared/consents.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Knowledge } from '../shared/voices.ts'
import type { Deps } from './deps.ts'
import { sealVoice } from './seal-voice.ts'
import { newId } from './tokens.ts'
import { welcomeFounder } from './welcome-founders.ts'

type Ground = Pick<Deps, 'db' | 'clock' | 'keys' | 'rights'>
type Said = { knowledge: Knowledge[] } & Omit<Consent, 'at'>
type Asking = Said & { workshopId: string; personId: string; confirmedAt: number | null }

const ask = ({ clock, keys }: Ground, tx: Tx, { knowledge, ...asking }: Asking) =>
  insertApplication(tx, {
    id: newId(),
    ...asking,
    sealed: sealVoice(keys.voiceKey, asking, knowledge),
    at: clock(),
  })

type Signed = Said & { workshopId: string; personId: string }

/** Somebody who has a session asks to enter a workshop; who is awaited comes in. */
export const applyAs = async (deps: Ground, signed: Signed): Promise<Refusal | null> => {
  const entered = await deps.db.write(async (tx) => {
    if (await findMember(tx, signed.workshopId, signed.personId)) return null
    await ask(deps, tx, { ...signed, confirmedAt: deps.clock() })
    return welcomeFounder(tx, signed.personId, deps.clock())
  })
  for (const workshopId of entered ?? []) deps.rights.changed(workshopId)
  return entered ? null : 'already-member'
}

type Newcomer = Said & { workshopId: string; email: string; name: string }

/** Somebody without a session asks: the account is made if there is none, the asking waits for its owner's proof. */
export const applyWith = (deps: Ground, { workshopId, email, name, ...said }: Newcomer) =>
  deps.db.write(async (tx) => {
    const person = { id: newId(), name, email, emailVerified: false, at: deps.clock() }
    const { id: personId } = await ensurePerson(tx, person)
    if (await findMember(tx, workshopId, personId)) return
    await ask(deps, tx, { workshopId, personId, ...said, confirmedAt: null })
  })
