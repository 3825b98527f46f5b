import { and, asc, eq, inArray, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { founders } from './schema-founders.ts'
import { people } from './schema-accounts.ts'

const one = (workshopId: string, email: string) =>
  and(eq(founders.workshopId, workshopId), eq(founders.email, email))

/** The list of a workshop in alphabetical order, with who wrote each name. */
export const listFounders = (db: Reader, workshopId: string) =>
  db
    .select({
      email: founders.email,
      name: founders.name,
      addedBy: founders.addedBy,
      addedByName: people.name,
      confirmedAt: founders.confirmedAt,
    })
    .from(founders)
    .innerJoin(people, eq(people.id, founders.addedBy))
    .where(eq(founders.workshopId, workshopId))
    .orderBy(asc(founders.name), asc(founders.email))

type NewFounder = Pick<typeof founders.$inferInsert, 'workshopId' | 'email' | 'name' | 'addedBy' | 'addedAt'>

/** An address stands on the list once: written again by anybody, nothing changes. */
export const insertFounder = (tx: Tx, founder: NewFounder) =>
  tx.insert(founders).values(founder).onConflictDoNothing()

export const removeFounder = (tx: Tx, workshopId: string, email: string) =>
  tx.delete(founders).where(one(workshopId, email))

type Confirming = { workshopId: string; emails: string[]; confirmedBy: string; confirmedAt: number }

/** The second hand: names that another member wrote; resolves to how many there were. */
export const confirmFounders = async (tx: Tx, { workshopId, emails, ...hand }: Confirming) => {
  const done = await tx
    .update(founders)
    .set(hand)
    .where(
      and(
        eq(founders.workshopId, workshopId),
        inArray(founders.email, emails),
        isNull(founders.confirmedAt),
        ne(founders.addedBy, hand.confirmedBy),
      ),
    )
    .returning({ email: founders.email })
  return done.length
}

/** Takes a confirmed name off the list, for its owner comes in; false when there is none. */
export const takeFounder = async (tx: Tx, workshopId: string, email: string): Promise<boolean> => {
  const taken = await tx
    .delete(founders)
    .where(and(one(workshopId, email), isNotNull(founders.confirmedAt)))
    .returning({ email: founders.email })
  return taken.length > 0
}
