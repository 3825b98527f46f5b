import { randomBytes } from 'node:crypto'
import type { DocumentKind } from '../shared/documents.ts'
import type { Language } from '../shared/language.ts'
import { commitmentOf, rowLeaf } from '../shared/trace/ledger.ts'
import { appendLeaf, emptyFrontier, encodeFrontier } from '../shared/trace/merkle.ts'
import { sha256 } from './hash.ts'
import type { AppendEntry } from './ledger.ts'
import type { Tx } from './open.ts'
import { documents, ledger, pens } from './schema.ts'

export type NewDocument = {
  id: string
  workshopId: string
  kind: DocumentKind
  title: string
  language: Language
  createdBy: string | null
  at: number
}

/** A document is born with the first rows of its log, in one transaction: there is never one without the other. Source: [M7]. */
export const createLog = async (tx: Tx, document: NewDocument, entries: AppendEntry[]): Promise<void> => {
  const { at, ...row } = document
  const frontier = emptyFrontier()
  const rows = entries.map((entry, seq) => {
    const salt = new Uint8Array(randomBytes(32))
    const commitment = commitmentOf(sha256, salt, entry.bytes)
    appendLeaf(sha256, frontier, rowLeaf(sha256, { ...entry, documentId: document.id, seq }, commitment))
    return { ...entry, seq, salt, commitment }
  })
  const [made] = await tx
    .insert(documents)
    .values({ ...row, createdAt: at, updatedAt: at, size: frontier.size, frontier: encodeFrontier(frontier) })
    .returning({ number: documents.number })
  const number = made!.number
  await tx.insert(ledger).values(rows.map(({ issue: _, ...rest }) => ({ ...rest, document: number })))
  const issued = rows.flatMap(({ issue, pen, seq }) =>
    issue ? [{ ...issue, pen, seq, document: number }] : [],
  )
  if (issued.length > 0) await tx.insert(pens).values(issued)
}
