import type { Database } from 'better-sqlite3'
import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { LedgerRow } from '../shared/trace/ledger.ts'
import { packRows, unpackRows } from '../shared/trace/seal.ts'
import { sha256 } from './hash.ts'
import type { Reader } from './open.ts'
import { seals } from './schema.ts'

/** Sealed rows of a document from `seq` on, a seal at a time; the ledger has what follows. */
export async function* listSealed(db: Reader, document: number, seq: number): AsyncGenerator<LedgerRow[]> {
  for (let from = seq; ;) {
    const [seal] = await db
      .select()
      .from(seals)
      .where(and(eq(seals.document, document), gt(sql<number>`${seals.seq} + ${seals.size}`, from)))
      .orderBy(asc(seals.seq))
      .limit(1)
    if (!seal) return
    const rows = unpackRows(sha256, seal.seq, { rows: inflateRawSync(seal.rows), salts: seal.salts })
    yield rows.filter((row) => row.seq >= from)
    from = seal.seq + seal.size
  }
}

/** The first row of a document that no seal holds. */
export const sealedUpTo = async (db: Reader, document: number): Promise<number> => {
  const [row] = await db
    .select({ end: sql<number | null>`max(${seals.seq} + ${seals.size})` })
    .from(seals)
    .where(eq(seals.document, document))
  return row?.end ?? 0
}

const prepare = (connection: Database) => ({
  rows: connection.prepare<[number, number, number], LedgerRow>(
    'SELECT seq, pen, at, kind, bytes, salt, commitment FROM ledger WHERE document = ? AND seq >= ? AND seq < ? ORDER BY seq',
  ),
  seal: connection.prepare('INSERT INTO seals (document, seq, size, rows, salts) VALUES (?, ?, ?, ?, ?)'),
  remove: connection.prepare('DELETE FROM ledger WHERE document = ? AND seq >= ? AND seq < ?'),
})

const prepared = new WeakMap<Database, ReturnType<typeof prepare>>()

/**
 * Packs rows `from … to` of a document and takes them out of the ledger; call in the transaction that appends the row
 * saying so. What does not unpack to the very same rows is left where it is. Source: trace/SPEC.md [L3].
 */
export const sealRows = (connection: Database, document: number, from: number, to: number): void => {
  const statements = prepared.get(connection) ?? prepare(connection)
  prepared.set(connection, statements)
  const rows = statements.rows.all(document, from, to)
  if (rows.length !== to - from) return
  const packed = packRows(rows)
  const again = unpackRows(sha256, from, packed)
  if (!again.every((row, i) => Buffer.from(row.commitment).equals(rows[i]!.commitment))) return
  statements.seal.run(document, from, rows.length, deflateRawSync(packed.rows, { level: 9 }), packed.salts)
  statements.remove.run(document, from, to)
}
