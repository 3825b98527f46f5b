import { and, desc, eq, lt } from 'drizzle-orm'
import type { Db, Reader } from './open.ts'
import { checkpoints } from './schema.ts'

/** The text and its fold after `seq` rows, with the root of the log they stand on. Source: trace/SPEC.md [L3]. */
export type Checkpoint = {
  document: number
  seq: number
  root: Uint8Array
  state: Uint8Array
  folded: Uint8Array
  at: number
}

/** Two are kept: the newest, and the one before in case it turns out damaged. */
const KEPT = 2

/** Newest first. */
export const listCheckpoints = (db: Reader, document: number): Promise<Checkpoint[]> =>
  db
    .select()
    .from(checkpoints)
    .where(eq(checkpoints.document, document))
    .orderBy(desc(checkpoints.seq))
    .limit(KEPT)

export const keepCheckpoint = (db: Db, checkpoint: Checkpoint): Promise<void> =>
  db.write(async (tx) => {
    await tx.insert(checkpoints).values(checkpoint).onConflictDoNothing()
    const kept = await tx
      .select({ seq: checkpoints.seq })
      .from(checkpoints)
      .where(eq(checkpoints.document, checkpoint.document))
      .orderBy(desc(checkpoints.seq))
      .limit(KEPT)
    const oldest = kept[kept.length - 1]
    if (kept.length === KEPT && oldest)
      await tx
        .delete(checkpoints)
        .where(and(eq(checkpoints.document, checkpoint.document), lt(checkpoints.seq, oldest.seq)))
  })
