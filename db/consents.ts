import { and, asc, eq, isNotNull } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { applications, voices, workshops } from './schema.ts'
import { consents } from './schema-consents.ts'

const where = { workshopId: workshops.id, workshop: workshops.name }

/** What a person ever declared and may still be read, each with its consent, workshop by workshop: also where they have left. */
export const listConsents = (db: Reader, personId: string) =>
  db
    .select({
      ...where,
      sealed: voices.sealed,
      wording: consents.wording,
      language: consents.language,
      at: consents.at,
    })
    .from(consents)
    .innerJoin(voices, eq(voices.id, consents.voiceId))
    .innerJoin(workshops, eq(workshops.id, voices.workshopId))
    .where(eq(voices.personId, personId))
    .orderBy(asc(workshops.name), asc(workshops.id), asc(consents.at))

/** The same of what a person declared where they wait to come in; what nobody has proved to be theirs is not. */
export const listAskedConsents = (db: Reader, personId: string) =>
  db
    .select({
      ...where,
      sealed: applications.sealed,
      wording: applications.wording,
      language: applications.language,
      at: applications.at,
    })
    .from(applications)
    .innerJoin(workshops, eq(workshops.id, applications.workshopId))
    .where(and(eq(applications.personId, personId), isNotNull(applications.confirmedAt)))
    .orderBy(asc(workshops.name), asc(workshops.id))

/** What somebody who still waits at the door declared is replaced. Says whether they wait there. */
export const resealApplication = async (
  tx: Tx,
  { workshopId, personId, sealed }: { workshopId: string; personId: string; sealed: Uint8Array },
) => {
  const changed = await tx
    .update(applications)
    .set({ sealed })
    .where(and(eq(applications.workshopId, workshopId), eq(applications.personId, personId)))
    .returning({ id: applications.id })
  return changed.length > 0
}
