import { and, eq } from 'drizzle-orm'
import type { Tx } from './open.ts'
import { accounts, people } from './schema-accounts.ts'

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
