import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import * as Y from 'yjs'
import { listPenFacts } from '../db/audit.ts'
import { listCheckpoints, type Checkpoint } from '../db/checkpoints.ts'
import { sha256 } from '../db/hash.ts'
import { findLog, listRows } from '../db/ledger.ts'
import type { Reader } from '../db/open.ts'
import { makeLedgerDoc } from '../shared/trace/effect.ts'
import { makeAudit, type Audit, type AuditFacts, type Finding } from '../shared/trace/audit.ts'
import { encodeFold } from '../shared/trace/fold-bytes.ts'
import { penRowBytes, rowKinds } from '../shared/trace/ledger.ts'
import { decodeFrontier, rootOf, sameBytes } from '../shared/trace/merkle.ts'
import { isServerPen } from '../shared/trace/pens.ts'
import { isSigned, listHeads, type SignedHead } from './live/heads.ts'

const inflate = promisify(inflateRaw)

/** What a check of one text found; `ok` only when nothing is wrong. `head` is the newest signed one. */
export type Report = {
  ok: boolean
  documentId: string
  size: number
  root: string
  updates: number
  findings: Finding[]
  /** Backups restored since: rows from `seq` on are newer, and at least `lostRows` that stood there are gone. */
  restores: (Audit['restores'][number] & { lostRows: number })[]
  head: SignedHead | null
  headsChecked: number
  publicKey: string
}

type Ground = { db: Reader; dataDir: string; publicKey: Uint8Array }

const NOBODY = { personId: null, personSalt: null, voice: null, voiceSalt: null }
const NOTHING = { person: false, voice: false }

const factsOf = async (db: Reader, number: number, documentId: string): Promise<AuditFacts> => {
  const facts = new Map((await listPenFacts(db, number)).map((row) => [row.pen, row]))
  return {
    documentId,
    sha256,
    personOf: (pen) => facts.get(pen)?.personId,
    penRow: (pen) => {
      const row = facts.get(pen)
      if (!row || isServerPen(pen))
        return { bytes: penRowBytes(sha256, row ? { ...row, voice: null } : NOBODY), lacks: NOTHING }
      const { personId, personSalt, voiceId, voiceSalt, sealed } = row
      const voice = voiceId !== null && sealed ? { id: voiceId, sealed } : null
      return {
        bytes: penRowBytes(sha256, { personId, personSalt, voice, voiceSalt }),
        lacks: { person: !personSalt, voice: !voiceSalt },
      }
    },
  }
}

/** The checkpoint on which a text is opened must be what its rows make. */
const checkpointHolds = async (checkpoint: Checkpoint, audit: Audit, root: Uint8Array): Promise<boolean> => {
  if (checkpoint.seq !== audit.frontier.size || !sameBytes(checkpoint.root, root)) return false
  const doc = makeLedgerDoc()
  Y.applyUpdateV2(doc, await inflate(checkpoint.state))
  const sameText = sameBytes(Y.encodeStateAsUpdateV2(doc), Y.encodeStateAsUpdateV2(audit.doc))
  return sameText && sameBytes(await inflate(checkpoint.folded), encodeFold(audit.fold))
}

/** The restore that took the rows on which a head stood; none of its own epoch or an earlier one can. Source: [L6]. */
const lostIn = ({ restores }: Audit, { epoch = 0, size }: SignedHead) =>
  restores.find((restore) => restore.epoch > epoch && size > restore.seq)

const tellRestores = (audit: Audit, heads: SignedHead[]): Report['restores'] =>
  audit.restores.map((restore) => {
    const lost = heads.filter((head) => lostIn(audit, head) === restore).map(({ size }) => size - restore.seq)
    return { ...restore, lostRows: Math.max(0, ...lost) }
  })

const checkHeads = (audit: Audit, heads: SignedHead[], publicKey: Uint8Array): Finding[] =>
  heads.flatMap((head): Finding[] => {
    if (!isSigned(publicKey, head)) return [{ what: 'head-unsigned' }]
    if (lostIn(audit, head)) return []
    if (head.size > audit.frontier.size) return [{ what: 'log-shorter' }]
    const root = audit.rootAt(head.size)
    return root && Buffer.from(root).toString('hex') === head.root
      ? []
      : [{ what: 'head-differs', seq: head.size - 1 }]
  })

/**
 * Replays a text's log against its rows, pens, checkpoints and every head signed so far. Undefined when there is no
 * such text. Heads held elsewhere may be given too: they show what was changed since. Source: trace/SPEC.md [L4].
 */
export const verifyDocument = async (
  { db, dataDir, publicKey }: Ground,
  documentId: string,
  others: SignedHead[] = [],
): Promise<Report | undefined> => {
  const log = await findLog(db, documentId)
  if (!log) return undefined
  const heads = [...(await listHeads(dataDir, documentId)), ...others]
  const checkpoints = await listCheckpoints(db, log.number)
  const audit = makeAudit(await factsOf(db, log.number, documentId), new Set(heads.map(({ size }) => size)))
  let updates = 0
  const findings: Finding[] = []
  for await (const rows of listRows(db, log.number))
    for (const row of rows) {
      // Rows that arrived since the check began belong to the next one.
      if (row.seq >= log.size) break
      audit.take(row)
      if (row.kind === rowKinds.update) updates += 1
      const checkpoint = checkpoints.find(({ seq }) => seq === row.seq + 1)
      if (
        checkpoint &&
        !(await checkpointHolds(checkpoint, audit, rootOf(sha256, audit.frontier)).catch(() => false))
      )
        findings.push({ what: 'checkpoint-differs', seq: row.seq })
    }
  audit.end()
  const root = rootOf(sha256, audit.frontier)
  const stored = decodeFrontier(log.size, log.frontier)
  if (audit.frontier.size !== log.size || !sameBytes(root, rootOf(sha256, stored)))
    findings.push({ what: 'head-differs' })
  findings.push(...audit.findings, ...checkHeads(audit, heads, publicKey))
  return {
    ok: findings.length === 0,
    documentId,
    size: audit.frontier.size,
    root: Buffer.from(root).toString('hex'),
    updates,
    findings: findings.slice(0, 100),
    restores: tellRestores(
      audit,
      heads.filter((head) => isSigned(publicKey, head)),
    ),
    head: heads.toSorted((a, b) => b.size - a.size)[0] ?? null,
    headsChecked: heads.length,
    publicKey: Buffer.from(publicKey).toString('hex'),
  }
}
