import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import * as Y from 'yjs'
import { keepCheckpoint } from '../../db/checkpoints.ts'
import type { Db } from '../../db/open.ts'
import { encodeFold } from '../../shared/trace/fold-bytes.ts'
import type { Text } from './text.ts'

const deflate = promisify(deflateRaw)

/** Rows between checkpoints; a long text waits longer, so that the cost of a row does not grow with it. Source: [L3]. */
const EVERY = 1_000

export const isCheckpointDue = ({ head, checkpointed }: Text): boolean =>
  head.size - checkpointed >= Math.max(EVERY, checkpointed / 4)

/** Keeps the text as it is now; call only when nothing waits for a commit. */
export const keepText = async (db: Db, text: Text, at: number): Promise<void> => {
  const { size: seq, root } = text.head
  const before = text.checkpointed
  text.checkpointed = seq
  const state = Y.encodeStateAsUpdateV2(text.doc)
  const folded = encodeFold(text.fold)
  try {
    const [packedState, packedFold] = await Promise.all([deflate(state), deflate(folded)])
    await keepCheckpoint(db, {
      document: text.number,
      seq,
      root,
      state: packedState,
      folded: packedFold,
      at: Math.max(at, text.at),
    })
  } catch (error) {
    text.checkpointed = before
    throw error
  }
}
