import type { Database } from 'better-sqlite3'
import { deflateRawSync } from 'node:zlib'
import type { LedgerRow } from '../shared/trace/ledger.ts'
import { packRows, unpackRows } from '../shared/trace/seal.ts'
import { sha256 } from './hash.ts'

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
