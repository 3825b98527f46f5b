import * as Y from 'yjs'
import type { SourceLink } from '../../../shared/sync-protocol.ts'
import type { Block } from '../../../shared/text/flat.ts'
import { openEditor, seedUpdate, type Editor } from '../headless-view.ts'
import { makeAlphabet, type Alphabet } from './alphabet.ts'
import type { Random } from './random.ts'

/** An update on its way, with what its writer knew when it was written. */
type Parcel = { update: Uint8Array; knew: Map<number, number> }

export type Person = {
  owner: number
  pen: number
  editor: Editor
  alphabet: Alphabet
  offline: boolean
  /** What others sent and has not arrived, one queue per sender. */
  inbox: Map<Person, Parcel[]>
  /** Sources told before the update that is about to leave, and those that were told in time. */
  told: SourceLink[]
}

const vectorOf = (doc: Y.Doc): Map<number, number> => Y.decodeStateVector(Y.encodeStateVector(doc))

const knowsAll = (doc: Y.Doc, knew: Map<number, number>): boolean =>
  [...knew].every(([pen, clock]) => Y.getState(doc.store, pen) >= clock)

const makeSeed = (random: Random): Block[] => {
  const server = makeAlphabet(0)
  const text = (length: number): string => Array.from({ length }, () => server.letter()).join('')
  const block = (type: string, attrs: Block['attrs'] = {}): Block => ({
    type,
    attrs,
    runs: [
      { text: text(random.below(9)), marks: {} },
      { text: text(random.below(5)), marks: { strong: true } },
      { text: text(random.below(5)), marks: {} },
    ].filter((run) => run.text !== ''),
  })
  return [
    block('head'),
    block('part', { key: 'need' }),
    block('paragraph'),
    block('item', { kind: 'bullet', indent: 0, checked: false }),
    ...(random.chance(0.5) ? [block('widget', { name: 'costs' })] : []),
    block('quote'),
    ...(random.chance(0.3) ? [block('newer')] : []),
    block('paragraph'),
  ]
}

export const openSession = (random: Random, count: number): Person[] => {
  const seed = seedUpdate(makeSeed(random))
  const people = Array.from({ length: count }, (_, index): Person => {
    const told: SourceLink[] = []
    const owner = index + 1
    const pen = 100 + random.below(1_000_000) * 8 + index
    const editor = openEditor(pen, seed, { tellSources: (sources) => told.push(...sources) })
    return { owner, pen, editor, alphabet: makeAlphabet(owner), offline: false, inbox: new Map(), told }
  })
  for (const from of people) {
    let knew = vectorOf(from.editor.doc)
    from.editor.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'wire')
        for (const to of people) {
          if (to === from) continue
          const queue = to.inbox.get(from) ?? []
          queue.push({ update, knew })
          to.inbox.set(from, queue)
        }
      knew = vectorOf(from.editor.doc)
    })
  }
  return people
}

const isPending = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null

const resync = (to: Person, from: Person): void =>
  Y.applyUpdate(
    to.editor.doc,
    Y.encodeStateAsUpdate(from.editor.doc, Y.encodeStateVector(to.editor.doc)),
    'wire',
  )

/** The next parcel of one sender: in causal order, or now and then out of it, mended by a resync. [B20] */
export const deliver = (to: Person, from: Person, anyOrder: boolean): boolean => {
  const parcel = to.inbox.get(from)?.[0]
  if (!parcel || to.offline || from.offline) return false
  if (!anyOrder && !knowsAll(to.editor.doc, parcel.knew)) return false
  to.inbox.get(from)!.shift()
  Y.applyUpdate(to.editor.doc, parcel.update, 'wire')
  if (isPending(to.editor.doc)) resync(to, from)
  return true
}

/** Everybody back, every composition over, every parcel arrived. */
export const settle = (people: readonly Person[], endComposition: (person: Person) => void): void => {
  for (const person of people) {
    person.offline = false
    endComposition(person)
  }
  for (let moved = true; moved;) {
    moved = false
    for (const to of people) for (const from of people) while (deliver(to, from, false)) moved = true
  }
  for (const to of people) for (const from of people) if (to !== from) resync(to, from)
}
