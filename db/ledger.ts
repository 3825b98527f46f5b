import { and, asc, eq, gte } from 'drizzle-orm'
import type { Head } from '../shared/trace/merkle.ts'
import type { LedgerRow } from '../shared/trace/ledger.ts'
import type { Reader } from './open.ts'
import { documents, ledger } from './schema.ts'
import { listSealed } from './seals.ts'

/** A pen issued by the row it comes with: written in the same transaction. Source: trace/SPEC.md [L1]. */
export type PenIssue = {
  personId: string | null
  voiceId: string | null
  personSalt: Uint8Array | null
  voiceSalt: Uint8Array | null
}

/** A row to append; salt and commitment are made by the writer. `at` in ms. */
export type AppendEntry = {
  pen: number
  at: number
  kind: number
  bytes: Uint8Array
  issue?: PenIssue
  /** Rows to pack in the same transaction, which this row tells of. Source: [L3]. */
  seal?: { from: number; to: number }
}

/** Rows for one document, on condition that its log still ends at `from`. */
export type AppendGroup = {
  document: number
  documentId: string
  from: Head
  entries: AppendEntry[]
  title?: string
}

/** `head` is null when somebody else appended first: reload, apply, gate again; never resend the bytes. */
export type AppendOutcome = { document: number; head: Head | null }

const PAGE = 5_000

/** Rows of a document from `seq` on, in order, sealed or not, a page at a time. */
export async function* listRows(db: Reader, document: number, seq = 0): AsyncGenerator<LedgerRow[]> {
  let next = seq
  for await (const rows of listSealed(db, document, seq)) {
    yield rows
    next += rows.length
  }
  yield* listUnsealed(db, document, next)
}

async function* listUnsealed(db: Reader, document: number, seq: number): AsyncGenerator<LedgerRow[]> {
  for (let from = seq; ;) {
    const rows = await db
      .select({
        seq: ledger.seq,
        pen: ledger.pen,
        at: ledger.at,
        kind: ledger.kind,
        bytes: ledger.bytes,
        salt: ledger.salt,
        commitment: ledger.commitment,
      })
      .from(ledger)
      .where(and(eq(ledger.document, document), gte(ledger.seq, from)))
      .orderBy(asc(ledger.seq))
      .limit(PAGE)
    const last = rows[rows.length - 1]
    if (!last) return
    yield rows
    from = last.seq + 1
  }
}

/** Where a document's log ends, with all that is needed to append to it. */
export const findLog = async (db: Reader, documentId: string) => {
  const [row] = await db
    .select({
      number: documents.number,
      workshopId: documents.workshopId,
      kind: documents.kind,
      title: documents.title,
      size: documents.size,
      frontier: documents.frontier,
    })
    .from(documents)
    .where(eq(documents.id, documentId))
  return row
}
