import { and, asc, desc, eq, getTableColumns } from 'drizzle-orm'
import type { Reader } from './open.ts'
import { documents, members } from './schema.ts'

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
      kind: documents.kind,
      title: documents.title,
      updatedAt: documents.updatedAt,
    })
    .from(documents)
    .where(eq(documents.workshopId, workshopId))
    .orderBy(desc(documents.updatedAt), desc(documents.number))

export const listDocumentIds = async (db: Reader) => {
  const rows = await db.select({ id: documents.id }).from(documents).orderBy(asc(documents.number))
  return rows.map(({ id }) => id)
}
