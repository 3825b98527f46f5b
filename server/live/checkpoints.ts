import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import * as Y from 'yjs'
import { keepCheckpoint, listCheckpoints } from '../../db/checkpoints.ts'
import type { Db, Reader } from '../../db/open.ts'
import { sealedUpTo } from '../../db/seals.ts'
import { encodeFold } from '../../shared/trace/fold-bytes.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { encodeSealed } from '../../shared/trace/seal.ts'
import type { Waiting } from './room.ts'
import type { Text } from './text.ts'

const deflate = promisify(deflateRaw)

/** Rows between checkpoints; a long text waits longer, so that the cost of a row does not grow with it. Source: [L3]. */
const EVERY = 1_000

export const rowsBetween = (checkpointed: number): number => Math.max(EVERY, checkpointed / 16)

export const isCheckpointDue = ({ checkpointed }: Text, rows: number): boolean =>
  rows - checkpointed >= rowsBetween(checkpointed)

/** A text as it stands after `seq` rows of its log, some of which may not be committed yet. */
export type Captured = { seq: number; state: Uint8Array; folded: Uint8Array; at: number }

export const capture = (text: Pick<Text, 'doc' | 'fold' | 'at'>, seq: number): Captured => ({
  seq,
  state: Y.encodeStateAsUpdateV2(text.doc),
  folded: encodeFold(text.fold),
  at: text.at,
})

/** Keeps what was captured, once its rows are committed and their root is known. */
export const keepCaptured = async (
  db: Db,
  text: Text,
  { seq, state, folded, at }: Captured,
  root: Uint8Array,
) => {
  const before = text.checkpointed
  text.checkpointed = seq
  try {
    const [packedState, packedFold] = await Promise.all([deflate(state), deflate(folded)])
    await keepCheckpoint(db, { document: text.number, seq, root, state: packedState, folded: packedFold, at })
  } catch (error) {
    text.checkpointed = before
    throw error
  }
}

/** Few rows are not worth a seal, and many at once would hold up the writer. */
const FEWEST = 500
const MOST = 4_000

type Rows = { from: number; to: number }

/** The oldest rows that no checkpoint needs and no seal holds; null when they are few. */
export const sealable = async (db: Reader, document: number): Promise<Rows | null> => {
  const older = (await listCheckpoints(db, document))[1]
  if (!older) return null
  const from = await sealedUpTo(db, document)
  const to = Math.min(older.seq, from + MOST)
  return to - from >= FEWEST ? { from, to } : null
}

/** The row that tells of a seal, by the server's own pen; the writer packs in the same commit. Source: [L3]. */
export const sealing = (text: Text, seal: Rows, now: number): Waiting => {
  const at = Math.max(now, text.at)
  text.at = at
  const bytes = encodeSealed(seal.from, seal.to)
  return { entries: [{ pen: text.serverPen, at, kind: rowKinds.sealed, bytes, seal }], frames: [], links: [] }
}
