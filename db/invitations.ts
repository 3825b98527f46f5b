import { eq } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { invitations, workshops } from './schema.ts'
import { people } from './schema-accounts.ts'

type NewInvitation = typeof invitations.$inferInsert

export const insertInvitation = (tx: Tx, invitation: NewInvitation) =>
  tx.insert(invitations).values(invitation)

/** What an invitation says to whoever holds its link. */
export const findInvitation = async (db: Reader, tokenHash: string) => {
  const [row] = await db
    .select({
      id: invitations.id,
      expiresAt: invitations.expiresAt,
      workshopId: workshops.id,
      name: workshops.name,
      purpose: workshops.purpose,
      invitedBy: people.name,
    })
    .from(invitations)
    .innerJoin(workshops, eq(workshops.id, invitations.workshopId))
    .innerJoin(people, eq(people.id, invitations.createdBy))
    .where(eq(invitations.tokenHash, tokenHash))
  return row
}
