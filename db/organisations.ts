import { and, asc, desc, eq, exists, notExists } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { members } from './schema.ts'
import type { OrganisationKind } from '../shared/organisations.ts'
import { organisationCorrections, organisations, personOrganisations } from './schema-organisations.ts'

const columns = {
  id: organisations.id,
  name: organisations.name,
  kind: organisations.kind,
  region: organisations.region,
}

/** Every one that somebody is of, in alphabetical order. */
export const listOrganisations = (db: Reader) => {
  const named = db
    .select()
    .from(personOrganisations)
    .where(eq(personOrganisations.organisationId, organisations.id))
  return db
    .select({ ...columns, key: organisations.key })
    .from(organisations)
    .where(exists(named))
    .orderBy(asc(organisations.key), asc(organisations.region))
}

export const listOrganisationsOf = (db: Reader, personId: string) =>
  db
    .select(columns)
    .from(organisations)
    .innerJoin(personOrganisations, eq(personOrganisations.organisationId, organisations.id))
    .where(eq(personOrganisations.personId, personId))
    .orderBy(asc(organisations.key), asc(organisations.region))

/** Of the members of a workshop, each with one of theirs in a row. */
export const listOrganisationsIn = (db: Reader, workshopId: string) =>
  db
    .select({ personId: members.personId, ...columns })
    .from(members)
    .innerJoin(personOrganisations, eq(personOrganisations.personId, members.personId))
    .innerJoin(organisations, eq(organisations.id, personOrganisations.organisationId))
    .where(eq(members.workshopId, workshopId))
    .orderBy(asc(organisations.key), asc(organisations.region))

/** Whether a person belongs anywhere: the directory is of those who do. */
export const isSomewhere = async (db: Reader, personId: string): Promise<boolean> =>
  (await db.select({ id: members.workshopId }).from(members).where(eq(members.personId, personId)).limit(1))
    .length > 0

/** The same name in the same region is the same one, whoever wrote it and with whatever accents. */
export const insertOrganisation = async (tx: Tx, made: typeof organisations.$inferInsert) => {
  await tx.insert(organisations).values(made).onConflictDoNothing()
  const [row] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.key, made.key), eq(organisations.region, made.region)))
  return row!.id
}

export const joinOrganisation = (tx: Tx, personId: string, organisationId: string) =>
  tx.insert(personOrganisations).values({ personId, organisationId }).onConflictDoNothing()

/** Takes one away from a person; what nobody is of any more goes from the directory. */
export const quitOrganisation = async (tx: Tx, personId: string, organisationId: string) => {
  await tx
    .delete(personOrganisations)
    .where(
      and(eq(personOrganisations.personId, personId), eq(personOrganisations.organisationId, organisationId)),
    )
  const others = tx
    .select()
    .from(personOrganisations)
    .where(eq(personOrganisations.organisationId, organisations.id))
  await tx.delete(organisations).where(and(eq(organisations.id, organisationId), notExists(others)))
}

/** The last correction of what an organisation is, and by whom. */
export const findCorrection = async (db: Reader, organisationId: string) => {
  const { was, correctedBy, at } = organisationCorrections
  const [last] = await db
    .select({ was, correctedBy, at })
    .from(organisationCorrections)
    .where(eq(organisationCorrections.organisationId, organisationId))
    .orderBy(desc(at), desc(organisationCorrections.id))
    .limit(1)
  return last
}

export const listCorrectionsBy = (db: Reader, personId: string) =>
  db
    .select({
      name: organisations.name,
      was: organisationCorrections.was,
      kind: organisationCorrections.kind,
      at: organisationCorrections.at,
    })
    .from(organisationCorrections)
    .innerJoin(organisations, eq(organisations.id, organisationCorrections.organisationId))
    .where(eq(organisationCorrections.correctedBy, personId))
    .orderBy(asc(organisationCorrections.at), asc(organisationCorrections.id))

type Correction = Omit<typeof organisationCorrections.$inferInsert, 'was'> & { was: OrganisationKind }

/** Writes another kind in place of `was`; false when it is no longer that. */
export const correctKind = async (tx: Tx, correction: Correction): Promise<boolean> => {
  const [changed] = await tx
    .update(organisations)
    .set({ kind: correction.kind })
    .where(and(eq(organisations.id, correction.organisationId), eq(organisations.kind, correction.was)))
    .returning({ id: organisations.id })
  if (changed) await tx.insert(organisationCorrections).values(correction)
  return changed !== undefined
}
