import { asc, eq, sql } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { members, workshops } from './schema.ts'

export const listWorkshopsOf = (db: Reader, personId: string) =>
  db
    .select({ id: workshops.id, name: workshops.name })
    .from(workshops)
    .innerJoin(members, eq(members.workshopId, workshops.id))
    .where(eq(members.personId, personId))
    .orderBy(asc(workshops.name), asc(workshops.id))

type NewWorkshop = { id: string; name: string; purpose: string; createdAt: number }

export const insertWorkshop = (tx: Tx, workshop: NewWorkshop) => tx.insert(workshops).values(workshop)

/** The kinds a group wants at its table, as shared/wanted.ts packs them. */
export const findWanted = async (db: Reader, workshopId: string) => {
  const [row] = await db
    .select({ wanted: workshops.wanted })
    .from(workshops)
    .where(eq(workshops.id, workshopId))
  return row?.wanted ?? 0
}

export const setWanted = (tx: Tx, workshopId: string, wanted: number) =>
  tx.update(workshops).set({ wanted }).where(eq(workshops.id, workshopId))

/** First statement of whatever changes who belongs or how they speak: the row that owns the invariant is held. */
export const raiseMembersVersion = async (tx: Tx, workshopId: string) => {
  const [row] = await tx
    .update(workshops)
    .set({ membersVersion: sql`${workshops.membersVersion} + 1` })
    .where(eq(workshops.id, workshopId))
    .returning({ membersVersion: workshops.membersVersion })
  return row?.membersVersion
}

/** The next number of joining, never given twice. */
export const takeNumber = async (tx: Tx, workshopId: string) => {
  const [row] = await tx
    .update(workshops)
    .set({ joined: sql`${workshops.joined} + 1` })
    .where(eq(workshops.id, workshopId))
    .returning({ joined: workshops.joined })
  return row!.joined - 1
}
