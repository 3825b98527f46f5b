import { sha256 } from '../../db/hash.ts'
import { findLog, listRows } from '../../db/ledger.ts'
import { listLogs } from '../../db/documents.ts'
import type { Db } from '../../db/open.ts'
import { listPens } from '../../db/pens.ts'
import type { Restore } from '../../db/restores.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { decodeFrontier, rootOf } from '../../shared/trace/merkle.ts'
import { isServerPen, serverPenOf } from '../../shared/trace/pens.ts'
import { encodeRestored } from '../../shared/trace/restored.ts'

const lastMoment = async (db: Db, number: number, size: number): Promise<number> => {
  let at = 0
  for await (const rows of listRows(db, number, Math.max(0, size - 1))) at = rows.at(-1)?.at ?? at
  return at
}

/**
 * Writes into every text's log that it was restored, under the server's own pen: what follows is new, and what had stood there
 * is gone. The last touched text last, so that they keep their order. Source: trace/SPEC.md [L6].
 */
export const tellLogs = async (db: Db, { epoch, madeAt, at: now }: Restore): Promise<void> => {
  for (const { id, number } of await listLogs(db)) {
    const log = await findLog(db, id)
    if (!log) continue
    const pens = await listPens(db, number)
    const pen = pens.find((owner) => isServerPen(owner.pen))?.pen ?? serverPenOf(0)
    const at = Math.max(now, await lastMoment(db, number, log.size))
    const from = { size: log.size, root: rootOf(sha256, decodeFrontier(log.size, log.frontier)) }
    const entries = [{ pen, at, kind: rowKinds.restored, bytes: encodeRestored({ epoch, madeAt }) }]
    const [done] = await db.append([{ document: number, documentId: id, from, entries }])
    if (!done?.head) throw new Error('somebody else wrote into the data that was being restored')
  }
}
