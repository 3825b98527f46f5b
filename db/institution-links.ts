import { and, eq } from 'drizzle-orm'
import type { Tx } from './open.ts'
import { accounts, people, verifications } from './schema-accounts.ts'

const PREFIX = 'institution:'

type Errand = { id: string; stateHash: string; value: string; at: number; expiresAt: number }

/** What is remembered while somebody is at the institution's page: it serves once. */
export const putErrand = (tx: Tx, { id, stateHash, value, at, expiresAt }: Errand) =>
  tx.insert(verifications).values({
    id,
    identifier: PREFIX + stateHash,
    value,
    createdAt: new Date(at),
    updatedAt: new Date(at),
    expiresAt: new Date(expiresAt),
  })

export const takeErrand = async (tx: Tx, stateHash: string, now: number) => {
  const [row] = await tx
    .delete(verifications)
    .where(eq(verifications.identifier, PREFIX + stateHash))
    .returning({ value: verifications.value, expiresAt: verifications.expiresAt })
  return row && row.expiresAt.getTime() > now ? row.value : undefined
}

type Named = { provider: string; subject: string; email: string | null }

/**
 * Whose account this is: the one it was linked to before, or the one whose proved address the institution has verified.
 * An address that passed to somebody else at the institution does not take the account along.
 */
export const linkInstitution = async (
  tx: Tx,
  { provider, subject, email }: Named,
  { id, at }: { id: string; at: number },
): Promise<string | undefined> => {
  const ofProvider = eq(accounts.providerId, provider)
  const [linked] = await tx
    .select({ personId: accounts.userId })
    .from(accounts)
    .where(and(ofProvider, eq(accounts.accountId, subject)))
  if (linked) return linked.personId
  if (email === null) return undefined
  const [person] = await tx
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.email, email), eq(people.emailVerified, true)))
  if (!person) return undefined
  const [other] = await tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(ofProvider, eq(accounts.userId, person.id)))
  if (other) return undefined
  const moment = new Date(at)
  await tx.insert(accounts).values({
    id,
    accountId: subject,
    providerId: provider,
    userId: person.id,
    createdAt: moment,
    updatedAt: moment,
  })
  return person.id
}
