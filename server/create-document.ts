import * as Y from 'yjs'
import { createLog } from '../db/create-log.ts'
import { findFact } from '../db/meta.ts'
import { sha256 } from '../db/hash.ts'
import type { DocumentKind } from '../shared/documents.ts'
import { BODY, writeBlocks } from '../shared/text/flat.ts'
import { seedBlocks } from '../shared/text/parts.ts'
import { penRowBytes, rowKinds } from '../shared/trace/ledger.ts'
import { serverPenOf } from '../shared/trace/pens.ts'
import type { Deps } from './deps.ts'
import type { Language } from '../shared/language.ts'
import { partTitles } from './part-titles.ts'
import { newId } from './tokens.ts'

const NOBODY = { personId: null, personSalt: null, voice: null, voiceSalt: null }

type Asked = {
  workshopId: string
  kind: DocumentKind
  title: string
  personId: string | null
  /** In which whoever begins it reads the pages; Italian when nobody says. */
  language?: Language
}

/** The guided parts of a kind as one update by the server's own pen: words of nobody. Source: text/SPEC.md [M7]. */
const seedOf = (pen: number, { kind, title, language = 'it' }: Asked): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = pen
  doc.transact(() => writeBlocks(doc.getText(BODY), seedBlocks(kind, title, partTitles[language])))
  return Y.encodeStateAsUpdate(doc)
}

/** Makes a text with its first parts and its log, in one transaction. */
export const createDocument = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  asked: Asked,
): Promise<{ id: string }> => {
  const { workshopId, kind, title, personId, language = 'it' } = asked
  const at = clock()
  const pen = serverPenOf(Number((await findFact(db, 'epoch')) ?? 0))
  const issue = { personId: null, voiceId: null, personSalt: null, voiceSalt: null }
  const entries = [
    { pen, at, kind: rowKinds.pen, bytes: penRowBytes(sha256, NOBODY), issue },
    { pen, at, kind: rowKinds.update, bytes: seedOf(pen, asked) },
  ]
  const id = newId()
  await db.write((tx) =>
    createLog(tx, { id, workshopId, kind, title, language, createdBy: personId, at }, entries),
  )
  return { id }
}
