import type * as Y from 'yjs'
import { emptyFold, foldRow, type Fold } from './fold.ts'
import { gate, type PenRight } from './gate.ts'
import { applyGated, makeLedgerDoc } from './effect.ts'
import { commitmentOf, rowKinds, rowLeaf, type LedgerRow } from './ledger.ts'
import { decodeErased } from './erased.ts'
import { decodeLinks } from './link-rows.ts'
import { epochOf } from './pens.ts'
import { decodeRestored, type Restored } from './restored.ts'
import { appendLeaf, emptyFrontier, rootOf, sameBytes, type Frontier, type Sha256 } from './merkle.ts'
import { charactersOf } from './text-of.ts'

/** What a check found wrong; `seq` is the row concerned, when it is one row. Source: trace/SPEC.md [L4]. */
export type Finding = {
  what:
    | 'gap'
    | 'row-changed'
    | 'time-backwards'
    | 'pen-unknown'
    | 'pen-owner-swapped'
    | 'erased-unsaid'
    | 'not-their-pen'
    | 'not-appliable'
    | 'link-untrue'
    | 'head-differs'
    | 'head-unsigned'
    | 'log-shorter'
    | 'checkpoint-differs'
    | 'epoch-backwards'
  seq?: number
}

export type AuditFacts = {
  documentId: string
  sha256: Sha256
  /** Who holds a pen, as the pens table says; undefined when it was never issued. */
  personOf: (pen: number) => string | null | undefined
  /** The 64 bytes that the pen's row must hold, from the table's owner, voice and salts, and which halves were destroyed. */
  penRow: (pen: number) => PenRow
}

export type PenRow = { bytes: Uint8Array; lacks: { person: boolean; voice: boolean } }

/** A check that goes through a log from its first row. */
export type Audit = {
  take(row: LedgerRow): void
  /** After the last row: what could only be known at the end. */
  end(): void
  findings: Finding[]
  /** Rows from `seq` on were written after a backup was restored; what stood there before is gone. Source: [L6]. */
  restores: (Restored & { seq: number; at: number })[]
  doc: Y.Doc
  fold: Fold
  frontier: Frontier
  rootAt(size: number): Uint8Array | undefined
}

/** Replays a log row by row: chain, times, pens, ranges and links. Roots are kept for the sizes in `heads`. Source: [L4]. */
export const makeAudit = (facts: AuditFacts, heads: ReadonlySet<number>): Audit => {
  const { documentId, sha256 } = facts
  const doc = makeLedgerDoc()
  const fold = emptyFold()
  const frontier = emptyFrontier()
  const findings: Finding[] = []
  const roots = new Map<number, Uint8Array>()
  const issued = new Set<number>()
  const restores: Audit['restores'] = []
  const unsaid = new Map<number, PenRow['lacks'] & { seq: number }>()
  const epoch = (): number => restores.at(-1)?.epoch ?? 0
  let at = 0
  let serverPen: number | undefined

  const chain = (row: LedgerRow): void => {
    if (row.seq !== frontier.size) findings.push({ what: 'gap', seq: row.seq })
    if (!sameBytes(commitmentOf(sha256, row.salt, row.bytes), row.commitment))
      findings.push({ what: 'row-changed', seq: row.seq })
    if (row.at < at) findings.push({ what: 'time-backwards', seq: row.seq })
    at = row.at
    appendLeaf(sha256, frontier, rowLeaf(sha256, { ...row, documentId }, row.commitment))
    if (heads.has(frontier.size)) roots.set(frontier.size, rootOf(sha256, frontier))
  }

  /** A salt that is gone says nothing any more; that it went must stand in the log. Source: [L7]. */
  const pen = (row: LedgerRow): void => {
    issued.add(row.pen)
    serverPen ??= row.pen
    const { bytes, lacks } = facts.penRow(row.pen)
    const holds = (gone: boolean, from: number): boolean =>
      gone || sameBytes(bytes.subarray(from, from + 32), row.bytes.subarray(from, from + 32))
    if (row.bytes.length !== bytes.length || !holds(lacks.person, 0) || !holds(lacks.voice, 32))
      findings.push({ what: 'pen-owner-swapped', seq: row.seq })
    if (lacks.person || lacks.voice) unsaid.set(row.pen, { ...lacks, seq: row.seq })
  }

  const erased = ({ bytes }: LedgerRow): void => {
    const { what, pens } = decodeErased(bytes)
    for (const told of pens) if (what === 'person' || !unsaid.get(told)?.person) unsaid.delete(told)
  }

  const end = (): void => {
    for (const { seq } of unsaid.values()) findings.push({ what: 'erased-unsaid', seq })
    unsaid.clear()
  }

  const right = (row: LedgerRow, other: number): PenRight =>
    issued.has(other) && epochOf(other) >= epoch() && facts.personOf(other) === facts.personOf(row.pen)
      ? 'mine'
      : 'not-mine'

  const restored = ({ seq, at: when, bytes }: LedgerRow): void => {
    const told = decodeRestored(bytes)
    if (told.epoch <= epoch()) findings.push({ what: 'epoch-backwards', seq })
    restores.push({ ...told, seq, at: when })
  }

  const update = (row: LedgerRow): void => {
    if (!issued.has(row.pen)) findings.push({ what: 'pen-unknown', seq: row.seq })
    const verdict = gate(row.bytes, doc, (other) => right(row, other))
    if ('refusal' in verdict) {
      findings.push({
        what: verdict.refusal === 'not-your-pen' ? 'not-their-pen' : 'not-appliable',
        seq: row.seq,
      })
      return
    }
    const applied = applyGated(doc, row.bytes, verdict, serverPen ?? row.pen)
    if ('broken' in applied) findings.push({ what: 'not-appliable', seq: row.seq })
  }

  const links = (row: LedgerRow): void => {
    for (const link of decodeLinks(row.bytes)) {
      const words = charactersOf(doc, link.pen, link.from, link.length)
      if (words === null || words !== charactersOf(doc, link.sourcePen, link.sourceFrom, link.length))
        findings.push({ what: 'link-untrue', seq: row.seq })
    }
  }

  const take = (row: LedgerRow): void => {
    chain(row)
    try {
      if (row.kind === rowKinds.pen) pen(row)
      else if (row.kind === rowKinds.update) update(row)
      else if (row.kind === rowKinds.links) links(row)
      else if (row.kind === rowKinds.restored) restored(row)
      else if (row.kind === rowKinds.erased) erased(row)
      foldRow(fold, row)
    } catch {
      findings.push({ what: 'not-appliable', seq: row.seq })
    }
  }

  return { take, end, findings, restores, doc, fold, frontier, rootAt: (size) => roots.get(size) }
}
