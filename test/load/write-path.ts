import * as Y from 'yjs'
import { sha256 } from '../../db/hash.ts'
import { BODY, writeBlocks } from '../../shared/text/flat.ts'
import { applyGated, type Effect } from '../../shared/trace/effect.ts'
import { emptyFold, foldInserted, type Fold } from '../../shared/trace/fold.ts'
import { gate } from '../../shared/trace/gate.ts'
import { commitmentOf, rowKinds, rowLeaf } from '../../shared/trace/ledger.ts'
import { appendLeaf, emptyFrontier } from '../../shared/trace/merkle.ts'

export const [SERVER, WRITER] = [1, 77]

/** A title and one paragraph of so many letters. */
export const makeSeed = (letters: number): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = SERVER
  const text = 'una porta aperta '.repeat(Math.ceil(letters / 17)).slice(0, letters)
  writeBlocks(doc.getText(BODY), [
    { type: 'head', attrs: {}, runs: [{ text: 'Titolo', marks: {} }] },
    { type: 'paragraph', attrs: {}, runs: [{ text, marks: {} }] },
  ])
  return Y.encodeStateAsUpdate(doc)
}

export const loaded = (state: Uint8Array, doc: Y.Doc): Y.Doc => {
  Y.applyUpdate(doc, state)
  return doc
}

/** Single keystrokes, now here, now there. */
export const makeKeys = (state: Uint8Array, count: number): Uint8Array[] => {
  const doc = new Y.Doc()
  doc.clientID = WRITER
  Y.applyUpdate(doc, state)
  const body = doc.getText(BODY)
  const keys: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => keys.push(update))
  for (let n = 0; n < count; n++)
    body.insert(10 + (((n >> 5) * 7919) % (body.length - 10)) + ((n & 31) % 2), 'a', {})
  return keys
}

/** Microseconds that each takes, one after the other. */
export const perUpdate = (keys: Uint8Array[], work: (update: Uint8Array) => void): number => {
  globalThis.gc?.()
  const began = performance.now()
  for (const key of keys) work(key)
  return ((performance.now() - began) / keys.length) * 1_000
}

/** The floor: Yjs takes each update, and nobody asks whose it is. */
export const plainly = (state: Uint8Array, keys: Uint8Array[]): number => {
  const doc = loaded(state, new Y.Doc())
  return perUpdate(keys, (update) => Y.applyUpdate(doc, update))
}

/** All that is done to an update before it is put on disk: gate, effect, ranges, commitment, leaf, frontier. */
export const makeWritePath = (doc: Y.Doc, fold: Fold = emptyFold()) => {
  const [frontier, salt] = [emptyFrontier(), new Uint8Array(32)]
  let at = 0
  return (update: Uint8Array): Effect => {
    const verdict = gate(update, doc, () => 'mine')
    if ('refusal' in verdict) throw new Error(verdict.refusal)
    const applied = applyGated(doc, update, verdict, SERVER)
    if ('broken' in applied || !applied.effect) throw new Error('without effect')
    for (const { pen, to } of applied.effect.fresh) foldInserted(fold, pen, to, ++at)
    const commitment = commitmentOf(sha256, salt, applied.effect.update)
    const facts = { documentId: 'A'.repeat(22), seq: frontier.size, pen: WRITER, at, kind: rowKinds.update }
    appendLeaf(sha256, frontier, rowLeaf(sha256, facts, commitment))
    return applied.effect
  }
}
