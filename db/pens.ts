import { and, eq, sql } from 'drizzle-orm'
import type { Reader } from './open.ts'
import { documents, formerMembers, members, pens } from './schema.ts'
import { people } from './schema-accounts.ts'

/** Who holds a pen of a document; `number` is the person's order of joining, which decides hue and line. */
export type PenOwner = {
  pen: number
  personId: string | null
  voiceId: string | null
  retired: boolean
  name: string | null
  number: number | null
}

/** Every pen ever issued for a document, with its person as known today. */
export const listPens = async (db: Reader, document: number): Promise<PenOwner[]> =>
  db
    .select({
      pen: pens.pen,
      personId: pens.personId,
      voiceId: pens.voiceId,
      retired: pens.retired,
      name: people.name,
      number: sql<number | null>`coalesce(${members.number}, ${formerMembers.number})`,
    })
    .from(pens)
    .innerJoin(documents, eq(documents.number, pens.document))
    .leftJoin(people, eq(people.id, pens.personId))
    .leftJoin(members, and(eq(members.workshopId, documents.workshopId), eq(members.personId, pens.personId)))
    .leftJoin(
      formerMembers,
      and(eq(formerMembers.workshopId, documents.workshopId), eq(formerMembers.personId, pens.personId)),
    )
    .where(eq(pens.document, document))
    .orderBy(pens.seq)

/** Texts in which a person ever took a pen. */
export const listWrittenDocuments = async (db: Reader, personId: string) => {
  const rows = await db
    .selectDistinct({ id: documents.id })
    .from(pens)
    .innerJoin(documents, eq(documents.number, pens.document))
    .where(eq(pens.personId, personId))
  return rows.map(({ id }) => id)
}

/** A person's own pens in a text, with what opens their rows in the log. */
export const listOwnPens = (db: Reader, personId: string, document: number) =>
  db
    .select({
      pen: pens.pen,
      row: pens.seq,
      voiceId: pens.voiceId,
      personSalt: pens.personSalt,
      voiceSalt: pens.voiceSalt,
    })
    .from(pens)
    .where(and(eq(pens.personId, personId), eq(pens.document, document)))
    .orderBy(pens.seq)
