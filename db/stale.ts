import { and, eq, inArray, isNull, lt, notExists } from 'drizzle-orm'
import type { Tx } from './open.ts'
import { applications, formerMembers, members } from './schema.ts'
import { endedDevices, people, sessions, verifications } from './schema-accounts.ts'

/** Takes away what has no use any more: ended sessions, spent codes, askings and accounts that nobody ever proved. */
export const forgetStale = async (
  tx: Tx,
  { now, unprovedBefore }: { now: number; unprovedBefore: number },
) => {
  await tx.delete(sessions).where(lt(sessions.expiresAt, new Date(now)))
  await tx.delete(endedDevices).where(lt(endedDevices.until, new Date(now)))
  await tx.delete(verifications).where(lt(verifications.expiresAt, new Date(now)))
  await tx
    .delete(applications)
    .where(and(isNull(applications.confirmedAt), lt(applications.at, unprovedBefore)))
  const unproved = await tx
    .select({ id: people.id })
    .from(people)
    .where(
      and(
        eq(people.emailVerified, false),
        lt(people.createdAt, new Date(unprovedBefore)),
        notExists(tx.select().from(applications).where(eq(applications.personId, people.id))),
        notExists(tx.select().from(members).where(eq(members.personId, people.id))),
        notExists(tx.select().from(formerMembers).where(eq(formerMembers.personId, people.id))),
      ),
    )
    .limit(500)
  const ids = unproved.map(({ id }) => id)
  if (ids.length > 0) await tx.delete(people).where(inArray(people.id, ids))
}
