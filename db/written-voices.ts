import { and, desc, eq, gte, isNotNull, ne, sql } from 'drizzle-orm'
import { rowKinds } from '../shared/trace/ledger.ts'
import type { Reader } from './open.ts'
import { checkpoints, ledger, pens } from './schema.ts'

/** An update whose first byte is zero only takes away: nobody's words are in it. */
const NOTHING_NEW = Uint8Array.of(0)

/** Voices with whose pens something was written in the rows from `seq` on; rows that are sealed are not looked at. */
export const listVoicesWrittenSince = async (db: Reader, document: number, seq: number) => {
  const rows = await db
    .selectDistinct({ voiceId: pens.voiceId })
    .from(ledger)
    .innerJoin(pens, and(eq(pens.document, ledger.document), eq(pens.pen, ledger.pen)))
    .where(
      and(
        eq(ledger.document, document),
        gte(ledger.seq, seq),
        eq(ledger.kind, rowKinds.update),
        ne(sql`substr(${ledger.bytes}, 1, 1)`, NOTHING_NEW),
        isNotNull(pens.voiceId),
      ),
    )
  return rows.map(({ voiceId }) => voiceId!)
}

/** The voice behind each pen of a document; the server's pen has none. */
export const listPenVoices = async (db: Reader, document: number) => {
  const rows = await db
    .select({ pen: pens.pen, voiceId: pens.voiceId })
    .from(pens)
    .where(and(eq(pens.document, document), isNotNull(pens.voiceId)))
  return rows.map(({ pen, voiceId }) => ({ pen, voiceId: voiceId! }))
}

/** What the ledger said up to the newest checkpoint, packed: it knows every pen that had written by then. */
export const findNewestFold = async (db: Reader, document: number) => {
  const [row] = await db
    .select({ seq: checkpoints.seq, folded: checkpoints.folded })
    .from(checkpoints)
    .where(eq(checkpoints.document, document))
    .orderBy(desc(checkpoints.seq))
    .limit(1)
  return row
}
