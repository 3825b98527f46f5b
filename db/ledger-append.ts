import type { Database } from 'better-sqlite3'
import { randomFillSync } from 'node:crypto'
import { commitmentOf, rowLeaf } from '../shared/trace/ledger.ts'
import {
  appendLeaf,
  decodeFrontier,
  encodeFrontier,
  rootOf,
  sameBytes,
  type Frontier,
  type Head,
} from '../shared/trace/merkle.ts'
import { sha256 } from './hash.ts'
import { sealRows } from './seals-append.ts'
import type { AppendEntry, AppendGroup, AppendOutcome } from './ledger.ts'

// The hottest statement of the house, so it speaks to the driver directly; it runs in the writer's thread.

const prepare = (connection: Database) => ({
  log: connection.prepare<[number], { size: number; frontier: Uint8Array }>(
    'SELECT size, frontier FROM documents WHERE number = ?',
  ),
  row: connection.prepare(
    'INSERT INTO ledger (document, seq, pen, at, kind, bytes, salt, commitment) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ),
  pen: connection.prepare(
    'INSERT INTO pens (document, pen, person_id, voice_id, person_salt, voice_salt, seq, retired) VALUES (?, ?, ?, ?, ?, ?, ?, 0)',
  ),
  head: connection.prepare(
    'UPDATE documents SET size = ?, frontier = ?, updated_at = ?, title = coalesce(?, title) WHERE number = ?',
  ),
})

const prepared = new WeakMap<Database, ReturnType<typeof prepare>>()

const statementsFor = (connection: Database) => {
  const known = prepared.get(connection)
  if (known) return known
  const made = prepare(connection)
  prepared.set(connection, made)
  return made
}

const SALT = 32
let salts = new Uint8Array(0)
let used = 0

/** Random bytes in blocks: one call to the system for 256 rows. */
const nextSalt = (): Uint8Array => {
  if (used >= salts.length) {
    salts = randomFillSync(new Uint8Array(SALT * 256))
    used = 0
  }
  used += SALT
  return salts.subarray(used - SALT, used)
}

type Statements = ReturnType<typeof prepare>

const appendRow = (
  { row, pen }: Statements,
  { document, documentId }: AppendGroup,
  frontier: Frontier,
  entry: AppendEntry,
): void => {
  const seq = frontier.size
  const salt = nextSalt()
  const commitment = commitmentOf(sha256, salt, entry.bytes)
  appendLeaf(sha256, frontier, rowLeaf(sha256, { ...entry, documentId, seq }, commitment))
  row.run(document, seq, entry.pen, entry.at, entry.kind, entry.bytes, salt, commitment)
  if (!entry.issue) return
  const { personId, voiceId, personSalt, voiceSalt } = entry.issue
  pen.run(document, entry.pen, personId, voiceId, personSalt, voiceSalt, seq)
}

/** Old rows are packed in the transaction whose row says so. Source: [L3]. */
const sealOld = (connection: Database, document: number, entries: AppendEntry[]): void => {
  for (const { seal } of entries) if (seal) sealRows(connection, document, seal.from, seal.to)
}

/** The end of each log as this thread last left it: a long log's root is dozens of hashes, and seldom another. */
const ends = new Map<number, { frontier: Uint8Array; root: Uint8Array }>()
const MOST_ENDS = 1_000

const rememberEnd = (document: number, frontier: Uint8Array, root: Uint8Array): void => {
  if (ends.size >= MOST_ENDS) ends.clear()
  ends.set(document, { frontier, root })
}

const isAt = (document: number, log: { size: number; frontier: Uint8Array }, from: Head): boolean => {
  if (log.size !== from.size) return false
  const known = ends.get(document)
  const root =
    known && Buffer.compare(known.frontier, log.frontier) === 0
      ? known.root
      : rootOf(sha256, decodeFrontier(log.size, log.frontier))
  return sameBytes(root, from.root)
}

/**
 * Appends each group if its document's log still ends where the group says; call inside a transaction, which the caller
 * commits with `synchronous=FULL`. Throws what SQLite throws (a full disk): then nothing of it stays. Source: [P6], [L1].
 */
export const appendGroups = (connection: Database, groups: AppendGroup[]): AppendOutcome[] => {
  const statements = statementsFor(connection)
  return groups.map((group) => {
    const { document, entries, from, title } = group
    const log = statements.log.get(document)
    if (!log || !isAt(document, log, from)) return { document, head: null }
    const frontier = decodeFrontier(log.size, log.frontier)
    for (const entry of entries) appendRow(statements, group, frontier, entry)
    sealOld(connection, document, entries)
    const at = entries[entries.length - 1]?.at ?? 0
    const end = encodeFrontier(frontier)
    const root = rootOf(sha256, frontier)
    statements.head.run(frontier.size, end, at, title ?? null, document)
    rememberEnd(document, end, root)
    return { document, head: { size: frontier.size, root } }
  })
}
