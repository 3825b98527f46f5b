import { and, asc, desc, eq, getTableColumns, isNull, ne, sql } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { documents, ledger, members, pens } from './schema.ts'

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
      size: documents.size,
      updatedAt: documents.updatedAt,
      archivedAt: documents.archivedAt,
    })
    .from(documents)
    .where(eq(documents.workshopId, workshopId))
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

/** The text of a workshop in which a person last took a pen: opening one to write or to read takes it. */
export const findLastOpened = async (db: Reader, workshopId: string, personId: string) => {
  const [row] = await db
    .select({ id: documents.id })
    .from(pens)
    .innerJoin(documents, eq(documents.number, pens.document))
    .leftJoin(ledger, and(eq(ledger.document, pens.document), eq(ledger.seq, pens.seq)))
    .where(
      and(eq(pens.personId, personId), eq(documents.workshopId, workshopId), isNull(documents.archivedAt)),
    )
    .orderBy(desc(sql`coalesce(${ledger.at}, 0)`), desc(documents.updatedAt))
    .limit(1)
  return row?.id
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
