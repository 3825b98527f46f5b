import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyGated, makeLedgerDoc } from '../../shared/trace/effect.ts'
import { gate } from '../../shared/trace/gate.ts'
import { BODY, writeBlocks } from '../../shared/text/flat.ts'
import { makeRandom, seedOf, type Random } from './random.ts'

const SERVER = 1
const SESSIONS = process.env.SOAK === '1' ? 2_000 : 150

/** A standard editor: its own document, an undo manager, and what the server sent that it has not read yet. */
const makeEditor = (pen: number, seed: Uint8Array, gc: boolean) => {
  const doc = new Y.Doc({ gc })
  doc.clientID = pen
  const body = doc.getText(BODY)
  Y.applyUpdate(doc, seed)
  const undo = new Y.UndoManager(body, { captureTimeout: 0 })
  const unsent: Uint8Array[] = []
  doc.on('update', (update: Uint8Array, origin) => origin !== 'server' && unsent.push(update))
  return { pen, doc, body, undo, unsent, inbox: [] as Uint8Array[] }
}

type Editor = ReturnType<typeof makeEditor>

const seedUpdate = (): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = SERVER
  const blocks = ['head', 'paragraph'].map((type) => ({
    type,
    attrs: {},
    runs: [{ text: 'parole', marks: {} }],
  }))
  doc.transact(() => writeBlocks(doc.getText(BODY), blocks))
  return Y.encodeStateAsUpdate(doc)
}

/** Any marker but the head: structure is edited by keys of its map. */
const markers = ({ body }: Editor): Y.Map<unknown>[] =>
  (body.toDelta() as { insert: unknown }[])
    .flatMap(({ insert }) => (insert instanceof Y.Map ? [insert] : []))
    .slice(1)

const act = (random: Random, editor: Editor): void => {
  const { body, undo } = editor
  const at = 1 + random.below(body.length - 1)
  const length = Math.min(1 + random.below(5), body.length - at)
  const acts = [
    () => body.insert(at, random.pick(['a', 'parola ', 'ü', 'é\n']), {}),
    () => body.insert(at, 'xy', {}),
    () => body.insert(at, 'forte', { strong: true }),
    () => length > 0 && body.delete(at, length),
    () => length > 0 && body.format(at, length, { em: random.pick([true, null]) }),
    () => body.insertEmbed(at, new Y.Map([['type', 'paragraph']]), {}),
    () => markers(editor)[0]?.set('type', random.pick(['heading', 'quote', 'item'])),
    () => markers(editor).at(-1)?.set('level', random.below(3)),
    () => undo.undo(),
    () => undo.redo(),
  ]
  random.pick(acts)()
}

test(`[P2] ${SESSIONS} sessions of three standard editors, offline, late and undoing: nothing they write is refused`, () => {
  const seed = seedOf()
  console.log(`seed ${seed}`)
  const random = makeRandom(seed)
  for (let session = 0; session < SESSIONS; session++) {
    const start = seedUpdate()
    const server = makeLedgerDoc()
    Y.applyUpdate(server, start)
    const editors = [100, 900, 500].map((pen, n) => makeEditor(pen, start, n === 2))

    const send = (editor: Editor): void => {
      // Offline words come as one update, as after a reconnection.
      const updates = editor.unsent.splice(0)
      const whole = random.chance(0.3) && updates.length > 0 ? [Y.mergeUpdates(updates)] : updates
      for (const update of whole) {
        const verdict = gate(update, server, (pen) => (pen === editor.pen ? 'mine' : 'not-mine'))
        if ('refusal' in verdict) throw new Error(`session ${session}: ${verdict.refusal}`)
        const applied = applyGated(server, update, verdict, SERVER)
        if ('broken' in applied) throw new Error(`session ${session}: ${applied.broken}`)
        if (applied.effect) for (const other of editors) other.inbox.push(applied.effect.update)
      }
    }
    const read = (editor: Editor, all: boolean): void => {
      const many = all ? editor.inbox.length : random.below(editor.inbox.length + 1)
      for (const update of editor.inbox.splice(0, many)) Y.applyUpdate(editor.doc, update, 'server')
    }
    for (let turn = 0; turn < 60; turn++) {
      const editor = random.pick(editors)
      for (let acts = 1 + random.below(4); acts > 0; acts--) act(random, editor)
      if (random.chance(0.5)) send(editor)
      if (random.chance(0.5)) read(editor, false)
    }
    for (const editor of editors) send(editor)
    for (const editor of editors) read(editor, true)
    // A standard client tidies marks of its own accord when it reads: that is sent, too.
    for (const editor of editors) send(editor)
    for (const editor of editors) read(editor, true)
    const texts = [server, ...editors.map(({ doc }) => doc)].map((doc) => doc.getText(BODY).toString())
    expect(new Set(texts).size).toBe(1)
  }
}, 3_600_000)
