import { and, asc, eq, gt, sql } from 'drizzle-orm'
import { inflateRawSync } from 'node:zlib'
import type { LedgerRow } from '../shared/trace/ledger.ts'
import { unpackRows } from '../shared/trace/seal.ts'
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
