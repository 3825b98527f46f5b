import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { documents, ledger, members, workshops } from './schema.ts'
import { seenTexts } from './schema-seen.ts'

/** How far a text was seen: rows of its log, and when the last of them arrived, in ms. */
export type Mark = { size: number; at: number }

const markOf = (size: number | null, at: number | null): Mark | null =>
  size === null || at === null ? null : { size, at }

/**
 * Texts of a person's workshops that have more rows than they have seen, the last touched first: not those in the archive,
 * nor of a workshop that they paused. Without a mark, what came after they joined counts. `nextAt` is when the first row
 * unseen arrived, null where it is packed away.
 */
export const listUnseen = async (db: Reader, personId: string) => {
  const rows = await db
    .select({
      id: documents.id,
      number: documents.number,
      workshopId: documents.workshopId,
      workshop: workshops.name,
      kind: documents.kind,
      title: documents.title,
      createdAt: documents.createdAt,
      createdBy: documents.createdBy,
      joinedAt: members.joinedAt,
      seenSize: seenTexts.size,
      seenAt: seenTexts.at,
      nextAt: ledger.at,
    })
    .from(members)
    .innerJoin(workshops, eq(workshops.id, members.workshopId))
    .innerJoin(documents, eq(documents.workshopId, members.workshopId))
    .leftJoin(seenTexts, and(eq(seenTexts.document, documents.number), eq(seenTexts.personId, personId)))
    .leftJoin(ledger, and(eq(ledger.document, documents.number), eq(ledger.seq, seenTexts.size)))
    .where(
      and(
        eq(members.personId, personId),
        isNull(members.pause),
        isNull(documents.archivedAt),
        gt(documents.size, sql`coalesce(${seenTexts.size}, 0)`),
        gt(documents.updatedAt, sql`case when ${seenTexts.at} is null then ${members.joinedAt} else -1 end`),
      ),
    )
    .orderBy(desc(documents.updatedAt), desc(documents.number))
  return rows.map(({ seenSize, seenAt, ...text }) => ({ ...text, mark: markOf(seenSize, seenAt) }))
}

export type Unseen = Awaited<ReturnType<typeof listUnseen>>[number]

/** The marks of a person, by the number of the text. */
export const listSeen = (db: Reader, personId: string) =>
  db
    .select({ id: documents.id, kind: documents.kind, rows: seenTexts.size, lastRowAt: seenTexts.at })
    .from(seenTexts)
    .innerJoin(documents, eq(documents.number, seenTexts.document))
    .where(eq(seenTexts.personId, personId))

/** Moves a person's own mark, onward or back; null takes it away. */
export const setSeen = async (tx: Tx, personId: string, document: number, mark: Mark | null) => {
  const one = and(eq(seenTexts.personId, personId), eq(seenTexts.document, document))
  if (!mark) return void (await tx.delete(seenTexts).where(one))
  await tx
    .insert(seenTexts)
    .values({ personId, document, ...mark })
    .onConflictDoUpdate({ target: [seenTexts.personId, seenTexts.document], set: mark })
}

/** Who goes from a workshop leaves no marks on its texts. */
export const forgetSeen = (tx: Tx, workshopId: string, personId: string) =>
  tx
    .delete(seenTexts)
    .where(
      and(
        eq(seenTexts.personId, personId),
        inArray(
          seenTexts.document,
          tx.select({ number: documents.number }).from(documents).where(eq(documents.workshopId, workshopId)),
        ),
      ),
    )
