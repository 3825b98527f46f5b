import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import * as Y from 'yjs'
import { listCheckpoints, type Checkpoint } from '../../db/checkpoints.ts'
import { findLog, listRows } from '../../db/ledger.ts'
import { findFact } from '../../db/meta.ts'
import type { Db } from '../../db/open.ts'
import { listPens, type PenOwner } from '../../db/pens.ts'
import { BODY } from '../../shared/text/flat.ts'
import { emptyFold, foldRow, type Fold } from '../../shared/trace/fold.ts'
import { decodeFold } from '../../shared/trace/fold-bytes.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { decodeFrontier, rootOf, type Head } from '../../shared/trace/merkle.ts'
import { isServerPen, serverPenOf } from '../../shared/trace/pens.ts'
import { makeLedgerDoc } from '../../shared/trace/effect.ts'
import { sha256 } from '../../db/hash.ts'

const inflate = promisify(inflateRaw)

/** What an update adds to a document's size in bytes: a keystroke counts one, whatever its envelope. */
export const weightOf = (update: Uint8Array): number => Math.max(1, update.length - ENVELOPE)

const ENVELOPE = 32

/** A document in memory: what the ledger's rows make, up to `head`. */
export type Text = {
  id: string
  number: number
  workshopId: string
  doc: Y.Doc
  body: Y.Text
  fold: Fold
  pens: Map<number, PenOwner>
  head: Head
  title: string
  /** Receipt time of the last row: times never go back in a document. */
  at: number
  serverPen: number
  /** Pens of an earlier epoch that nobody knows were issued before a restore. Source: [P1], [L6]. */
  epoch: number
  /** Bytes written into it so far, envelopes apart: what the limit of a document is held against. */
  written: number
  /** Rows at the last checkpoint. */
  checkpointed: number
}

type Base = { doc: Y.Doc; fold: Fold; seq: number; at: number; written: number }

const fromNothing = (): Base => ({ doc: makeLedgerDoc(), fold: emptyFold(), seq: 0, at: 0, written: 0 })

/** A damaged checkpoint is only a slower start: the rows are the truth. */
const fromCheckpoint = async (checkpoint: Checkpoint): Promise<Base | null> => {
  try {
    const [state, folded] = await Promise.all([inflate(checkpoint.state), inflate(checkpoint.folded)])
    const doc = makeLedgerDoc()
    Y.applyUpdateV2(doc, state)
    return { doc, fold: decodeFold(folded), seq: checkpoint.seq, at: checkpoint.at, written: state.length }
  } catch {
    return null
  }
}

const baseOf = async (db: Db, number: number): Promise<Base> => {
  for (const checkpoint of await listCheckpoints(db, number)) {
    const base = await fromCheckpoint(checkpoint)
    if (base) return base
  }
  return fromNothing()
}

/** Loads a document from its last checkpoint and the rows after it; undefined when there is no such document. */
export const loadText = async (db: Db, id: string): Promise<Text | undefined> => {
  const found = await findLog(db, id)
  if (!found) return undefined
  const base = await baseOf(db, found.number)
  const { doc, fold } = base
  let at = base.at
  let size = base.seq
  let written = base.written
  for await (const rows of listRows(db, found.number, base.seq))
    doc.transact(() => {
      for (const row of rows) {
        if (row.kind === rowKinds.update) Y.applyUpdate(doc, row.bytes)
        foldRow(fold, row)
        at = row.at
        written += row.kind === rowKinds.update ? weightOf(row.bytes) : 0
        size = row.seq + 1
      }
    })
  const log = await findLog(db, id)
  if (!log || log.size !== size) return loadText(db, id)
  const pens = await listPens(db, found.number)
  const server = pens.find(({ pen }) => isServerPen(pen))
  return {
    id,
    number: found.number,
    workshopId: found.workshopId,
    doc,
    body: doc.getText(BODY),
    fold,
    pens: new Map(pens.map((owner) => [owner.pen, owner])),
    head: { size, root: rootOf(sha256, decodeFrontier(log.size, log.frontier)) },
    title: log.title,
    at,
    serverPen: server?.pen ?? serverPenOf(0),
    epoch: Number((await findFact(db, 'epoch')) ?? 0),
    written,
    checkpointed: base.seq,
  }
}
