import { and, asc, desc, eq, getTableColumns, isNull, ne, sql, type SQL } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { documents, ledger, members, pens, workshops } from './schema.ts'

/** The text as a member of its workshop reaches it; for all others there is none. */
export const findDocumentFor = async (db: Reader, personId: string, id: string) => {
  const [row] = await db
    .select(getTableColumns(documents))
    .from(documents)
    .innerJoin(members, eq(members.workshopId, documents.workshopId))
    .where(and(eq(documents.id, id), eq(members.personId, personId)))
  return row
}

/** The last touched first. */
export const listDocuments = (db: Reader, workshopId: string) =>
  db
    .select({
      id: documents.id,
      number: documents.number,
      kind: documents.kind,
      title: documents.title,
      language: documents.language,
      size: documents.size,
      updatedAt: documents.updatedAt,
      archivedAt: documents.archivedAt,
    })
    .from(documents)
    .where(eq(documents.workshopId, workshopId))
    .orderBy(desc(documents.updatedAt), desc(documents.number))

/** Every text of a person's workshops, the last touched first. */
export const listTextsOf = (db: Reader, personId: string) =>
  db
    .select({
      id: documents.id,
      kind: documents.kind,
      language: documents.language,
      size: documents.size,
      archivedAt: documents.archivedAt,
      workshop: workshops.name,
    })
    .from(documents)
    .innerJoin(members, eq(members.workshopId, documents.workshopId))
    .innerJoin(workshops, eq(workshops.id, documents.workshopId))
    .where(eq(members.personId, personId))
    .orderBy(desc(documents.updatedAt), desc(documents.number))

export const listDocumentIds = async (db: Reader) => {
  const rows = await db.select({ id: documents.id }).from(documents).orderBy(asc(documents.number))
  return rows.map(({ id }) => id)
}

/** Every log of the instance, the last touched last. */
export const listLogs = (db: Reader) =>
  db
    .select({ id: documents.id, number: documents.number })
    .from(documents)
    .orderBy(asc(documents.updatedAt), asc(documents.number))

/** Out of the list, or back in it (null); the text itself is not touched. */
export const setArchived = (tx: Tx, id: string, archivedAt: number | null) =>
  tx.update(documents).set({ archivedAt }).where(eq(documents.id, id))

/** Texts by when a person last took a pen in them, the last first: opening one to write or to read takes it. */
const lastOpened = (db: Reader, personId: string, where: SQL | undefined) =>
  db
    .select({ id: documents.id, workshopId: documents.workshopId })
    .from(pens)
    .innerJoin(documents, eq(documents.number, pens.document))
    .innerJoin(members, and(eq(members.workshopId, documents.workshopId), eq(members.personId, personId)))
    .leftJoin(ledger, and(eq(ledger.document, pens.document), eq(ledger.seq, pens.seq)))
    .where(and(eq(pens.personId, personId), isNull(documents.archivedAt), where))
    .orderBy(desc(sql`coalesce(${ledger.at}, 0)`), desc(documents.updatedAt))
    .limit(1)

export const findLastOpened = async (db: Reader, workshopId: string, personId: string) => {
  const [row] = await lastOpened(db, personId, eq(documents.workshopId, workshopId))
  return row?.id
}

/** The workshop of a person in which they opened a text last. */
export const findLastWorkshop = async (db: Reader, personId: string) => {
  const [row] = await lastOpened(db, personId, undefined)
  return row?.workshopId
}

/** Whether a person ever opened another text of the same workshop. */
export const hasOpenedAnother = async (
  db: Reader,
  { workshopId, personId, id }: { workshopId: string; personId: string; id: string },
): Promise<boolean> => {
  const found = await db
    .select({ id: documents.id })
    .from(pens)
    .innerJoin(documents, eq(documents.number, pens.document))
    .where(and(eq(pens.personId, personId), eq(documents.workshopId, workshopId), ne(documents.id, id)))
    .limit(1)
  return found.length > 0
}

/** The text that a group touched last, out of the archive. */
export const findNewest = async (db: Reader, workshopId: string) => {
  const [row] = await db
    .select({ id: documents.id })
    .from(documents)
    .where(and(eq(documents.workshopId, workshopId), isNull(documents.archivedAt)))
    .orderBy(desc(documents.updatedAt), desc(documents.number))
    .limit(1)
  return row?.id
}
