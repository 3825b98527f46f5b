import { and, asc, eq, gte, isNotNull, isNull } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { applications, workshops } from './schema.ts'
import { people } from './schema-accounts.ts'

type NewApplication = typeof applications.$inferInsert

/**
 * One application a person for each workshop; applying again says it anew, unless the first is already proved.
 * An unproved one is seen by nobody: with somebody's address anyone could apply in their name.
 */
export const insertApplication = (tx: Tx, application: NewApplication) =>
  tx
    .insert(applications)
    .values(application)
    .onConflictDoUpdate({
      target: [applications.workshopId, applications.personId],
      set: {
        sealed: application.sealed,
        at: application.at,
        confirmedAt: application.confirmedAt ?? null,
        wording: application.wording ?? 1,
        language: application.language ?? null,
      },
      setWhere: isNull(applications.confirmedAt),
    })

/** The owner of the address has signed in: what they asked since then is theirs. */
export const confirmApplications = (tx: Tx, personId: string, { since, at }: { since: number; at: number }) =>
  tx
    .update(applications)
    .set({ confirmedAt: at })
    .where(
      and(eq(applications.personId, personId), isNull(applications.confirmedAt), gte(applications.at, since)),
    )

export const listApplications = (db: Reader, workshopId: string) =>
  db
    .select({
      id: applications.id,
      personId: applications.personId,
      name: people.name,
      sealed: applications.sealed,
      at: applications.at,
    })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .where(and(eq(applications.workshopId, workshopId), isNotNull(applications.confirmedAt)))
    .orderBy(asc(applications.at))

export const listApplicationsOf = (db: Reader, personId: string) =>
  db
    .select({ workshopId: workshops.id, name: workshops.name })
    .from(applications)
    .innerJoin(workshops, eq(workshops.id, applications.workshopId))
    .where(and(eq(applications.personId, personId), isNotNull(applications.confirmedAt)))
    .orderBy(asc(applications.at))

/** Takes the application off the table; undefined if somebody was quicker. */
export const takeApplication = async (tx: Tx, workshopId: string, id: string) => {
  const [row] = await tx
    .delete(applications)
    .where(
      and(
        eq(applications.id, id),
        eq(applications.workshopId, workshopId),
        isNotNull(applications.confirmedAt),
      ),
    )
    .returning()
  return row
}

/** The same for the one of a person, who comes in. */
export const takeApplicationOf = async (tx: Tx, workshopId: string, personId: string) => {
  const [row] = await tx
    .delete(applications)
    .where(and(eq(applications.workshopId, workshopId), eq(applications.personId, personId)))
    .returning()
  return row
}
