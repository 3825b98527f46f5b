import * as Y from 'yjs'
import { sha256 } from '../../db/hash.ts'
import { listRows } from '../../db/ledger.ts'
import { listOwnPens } from '../../db/pens.ts'
import type { Reader } from '../../db/open.ts'
import { rowKinds, rowLeaf, type LedgerRow } from '../../shared/trace/ledger.ts'
import { linkAt, nextLinkFrom, type LinkTable } from '../../shared/trace/links.ts'

export type OwnText = { id: string; number: number }
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')

/** Whether a row carries letters that others wrote: moved, pasted or brought back, they are in it and not its writer's. */
const carriesOthers = (row: LedgerRow, links: LinkTable, own: ReadonlySet<number>): boolean =>
  Y.decodeUpdate(row.bytes).structs.some(({ id, length }) => {
    const end = id.clock + length
    for (let at = id.clock; at < end;) {
      const link = linkAt(links, id.client, at)
      if (link && !own.has(link.sourcePen)) return true
      at = link ? link.from + link.length : nextLinkFrom(links, id.client, at)
    }
    return false
  })

/** A row as its person may keep it; without bytes and salt where they hold others' words: its commitment still stands. */
const lineOf = (row: LedgerRow, hides: boolean): string => {
  const { seq, pen, at, kind, bytes, salt, commitment } = row
  const shown = hides ? { withheld: true } : { bytes: base64(bytes), salt: base64(salt) }
  return `${JSON.stringify({ seq, pen, at, kind, commitment: base64(commitment), ...shown })}\n`
}

/** The rows that one's own pens made in a text, a line each, as they stand in the log. */
export async function* ownRows(
  db: Reader,
  { number }: OwnText,
  { links, own }: { links: LinkTable; own: ReadonlySet<number> },
): AsyncGenerator<string> {
  for await (const rows of listRows(db, number))
    for (const row of rows)
      if (own.has(row.pen)) yield lineOf(row, row.kind === rowKinds.update && carriesOthers(row, links, own))
}

/** Every leaf of a text's log up to a signed head, 32 bytes each: they say nothing, and give the root that was signed. */
export async function* leavesOf(
  db: Reader,
  { id, number }: OwnText,
  size: number,
): AsyncGenerator<Uint8Array> {
  for await (const rows of listRows(db, number)) {
    const leaves = rows
      .filter(({ seq }) => seq < size)
      .map((row) => rowLeaf(sha256, { ...row, documentId: id }, row.commitment))
    yield Buffer.concat(leaves)
  }
}

/** What opens the commitments of one's own pens: each with the salts of the row that issued it. */
export const ownPens = async (db: Reader, personId: string, number: number) =>
  (await listOwnPens(db, personId, number)).map(({ personSalt, voiceSalt, ...pen }) => ({
    ...pen,
    personSalt: personSalt && base64(personSalt),
    voiceSalt: voiceSalt && base64(voiceSalt),
  }))
