import * as Y from 'yjs'
import { sha256 } from '../../../db/hash.ts'
import { BODY, writeBlocks } from '../../../shared/text/flat.ts'
import { applyGated, makeLedgerDoc } from '../../../shared/trace/effect.ts'
import { emptyFold, foldInserted } from '../../../shared/trace/fold.ts'
import { gate } from '../../../shared/trace/gate.ts'
import { commitmentOf, rowKinds, rowLeaf } from '../../../shared/trace/ledger.ts'
import { appendLeaf, emptyFrontier } from '../../../shared/trace/merkle.ts'
import { median, type Figure } from '../figures.ts'
import type { Options } from '../options.ts'

const [SERVER, WRITER] = [1, 77]

const makeSeed = (letters: number): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = SERVER
  const text = 'una porta aperta '.repeat(Math.ceil(letters / 17)).slice(0, letters)
  writeBlocks(doc.getText(BODY), [
    { type: 'head', attrs: {}, runs: [{ text: 'Titolo', marks: {} }] },
    { type: 'paragraph', attrs: {}, runs: [{ text, marks: {} }] },
  ])
  return Y.encodeStateAsUpdate(doc)
}

/** Single keystrokes, now here, now there. */
const makeKeys = (seed: Uint8Array, count: number): Uint8Array[] => {
  const doc = new Y.Doc()
  doc.clientID = WRITER
  Y.applyUpdate(doc, seed)
  const body = doc.getText(BODY)
  const keys: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => keys.push(update))
  for (let n = 0; n < count; n++)
    body.insert(10 + (((n >> 5) * 7919) % (body.length - 10)) + ((n & 31) % 2), 'a', {})
  return keys
}

const loaded = (seed: Uint8Array, doc: Y.Doc): Y.Doc => {
  Y.applyUpdate(doc, seed)
  return doc
}

const perUpdate = (keys: Uint8Array[], work: (update: Uint8Array) => void): number => {
  globalThis.gc?.()
  const began = performance.now()
  for (const key of keys) work(key)
  return ((performance.now() - began) / keys.length) * 1_000
}

const plainly = (seed: Uint8Array, keys: Uint8Array[]): number => {
  const doc = loaded(seed, new Y.Doc())
  return perUpdate(keys, (update) => Y.applyUpdate(doc, update))
}

/** All that is done to a keystroke before it is put on disk: gate, effect, ranges, commitment, leaf, frontier. */
const attested = (seed: Uint8Array, keys: Uint8Array[]): number => {
  const doc = loaded(seed, makeLedgerDoc())
  const [fold, frontier, salt] = [emptyFold(), emptyFrontier(), new Uint8Array(32)]
  let at = 0
  return perUpdate(keys, (update) => {
    const verdict = gate(update, doc, () => 'mine')
    if ('refusal' in verdict) throw new Error(verdict.refusal)
    const applied = applyGated(doc, update, verdict, SERVER)
    if ('broken' in applied || !applied.effect) throw new Error('without effect')
    for (const { pen, to } of applied.effect.fresh) foldInserted(fold, pen, to, ++at)
    const commitment = commitmentOf(sha256, salt, applied.effect.update)
    const facts = { documentId: 'A'.repeat(22), seq: frontier.size, pen: WRITER, at, kind: rowKinds.update }
    appendLeaf(sha256, frontier, rowLeaf(sha256, facts, commitment))
  })
}

/** The price of attesting one keystroke, in a short text and in a long one: it must not grow. */
export const attestation = async ({ rounds, quick }: Options): Promise<Figure[]> => {
  const count = quick ? 500 : 5_000
  return [1_000, 10_000, 100_000].map((letters) => {
    const seed = makeSeed(letters)
    const keys = makeKeys(seed, count)
    const times = { ours: [] as number[], floor: [] as number[] }
    for (let round = 0; round < rounds + 2; round++) {
      const [floor, ours] = [plainly(seed, keys), attested(seed, keys)]
      if (round < 2 && !quick) continue
      times.floor.push(floor)
      times.ours.push(ours)
    }
    return {
      what: `attestation of one keystroke, ${letters.toLocaleString('en-US')} letters`,
      figure: median(times.ours),
      floor: median(times.floor),
      unit: 'µs',
      target: { on: 'ratio', most: 3 },
    }
  })
}
