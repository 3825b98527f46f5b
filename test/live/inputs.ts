import * as Y from 'yjs'
import { frames } from '../../shared/sync-protocol.ts'
import { structAt } from '../../shared/trace/text-of.ts'
import { awarenessFrame, jsonFrame, syncFrame } from '../helpers/live.ts'
import { contents, craft, type Block, type Deletion, type Id, type Struct } from './craft.ts'
import type { Random } from './random.ts'

/** What an attacker knows of a text: how far each pen's clock is, which pens are theirs, and what stands at the start. */
export type Known = { doc: Y.Doc; clocks: Map<number, number>; mine: readonly number[]; serverPen: number }

export const knownIn = (doc: Y.Doc, mine: readonly number[], serverPen: number): Known => {
  const clocks = new Map([...doc.store.clients.keys()].map((pen) => [pen, Y.getState(doc.store, pen)]))
  return { doc, clocks, mine, serverPen }
}

/** `update` is what its sender takes for accepted. */
export type Input = { sort: string; frame: Uint8Array; update?: Uint8Array }

const SYLLABLES = ['ba', 'che ', 'di', 'é ', '\n', 'qu', '🙂', 'z', '  ', '‹1:1›']

const wordOf = (random: Random): string =>
  Array.from({ length: 1 + random.below(6) }, () => random.pick(SYLLABLES)).join('')

const anyId = (random: Random, { clocks }: Known): Id => {
  const pen = random.pick([...clocks.keys()])
  return { pen, clock: random.below(clocks.get(pen)!) }
}

/** Mostly contents that have a place in a text, and all the others. */
const contentOf = (random: Random) => {
  const share = random.next()
  if (share < 0.6) return contents.string(wordOf(random))
  if (share < 0.72)
    return contents.format(random.pick(['strong', 'em', 'link', '?']), random.pick([true, null, 'x']))
  if (share < 0.84) return contents.type(random.pick([1, 1, 1, 0, 2, 4]))
  if (share < 0.94) return contents.any(random.pick(['paragraph', true, 3, null, undefined, { a: [1] }]))
  return random.pick([
    contents.deleted(1 + random.below(50)),
    contents.json({ a: 1 }),
    contents.embed({ b: 2 }),
    contents.binary(new Uint8Array(5)),
    contents.subdocument(),
  ])
}

const structOf = (random: Random, known: Known): Struct => {
  if (random.chance(0.01)) return { gc: 1 + random.below(9) }
  const content = contentOf(random)
  const place = random.chance(0.6) ? between(random, known) : undefined
  if (place) return { ...content, ...place }
  const origin = random.chance(0.9) ? anyId(random, known) : undefined
  const right = random.chance(0.3) ? anyId(random, known) : undefined
  if (origin || right) return { ...content, origin, right }
  const parent = random.chance(0.2) ? random.pick(['body', 'other', '']) : anyId(random, known)
  return { ...content, parent, sub: random.pick([undefined, 'type', 'gone', '__proto__', 'level']) }
}

/** Between two letters that stand side by side, in the body or wherever chance leads. */
const between = (random: Random, known: Known): { origin: Id; right: Id | undefined } | undefined => {
  const { pen, clock } = anyId(random, known)
  const item = structAt(known.doc, pen, clock)
  if (!(item instanceof Y.Item) || item.parentSub !== null) return undefined
  const end = item.id.clock + item.length
  const origin = { pen, clock: random.chance(0.5) ? clock : end - 1 }
  if (origin.clock < end - 1) return { origin, right: { pen, clock: origin.clock + 1 } }
  const next = item.right?.id
  return { origin, right: next && { pen: next.client, clock: next.clock } }
}

/** What an honest client would send, and the gate lets through; now and then behind a place that it only says it saw. */
const soundStruct = (random: Random, known: Known): Struct => {
  const place = between(random, known) ?? { origin: { pen: known.serverPen, clock: 0 }, right: undefined }
  const content = random.chance(0.7)
    ? contents.string(wordOf(random))
    : contents.format('em', random.pick([true, null]))
  return { ...content, ...place }
}

/** One letter each, and nothing of the server's. */
const removalsOf = (random: Random, known: Known): Deletion[] =>
  [{ ...anyId(random, known), length: 1 }].filter(({ pen }) => pen !== known.serverPen)

const deletionsOf = (random: Random, known: Known): Deletion[] =>
  Array.from({ length: random.below(3) }, () => {
    const id = anyId(random, known)
    return { ...id, length: random.chance(0.95) ? 1 : random.below(20) }
  })

/** Structures that decode, under one's own pens and the clocks that come next: only the gate and the effect can tell. */
export const structured = (random: Random, known: Known, sound: boolean): Uint8Array => {
  const pens = random.chance(0.95) ? [random.pick(known.mine)] : [...known.mine]
  const blocks = pens.map((pen): Block => {
    const structs = Array.from({ length: 1 + random.below(4) }, () =>
      sound ? soundStruct(random, known) : structOf(random, known),
    )
    const clock = known.clocks.get(pen) ?? 0
    return {
      pen,
      clock: sound || random.chance(0.95) ? clock : Math.max(0, clock + random.below(9) - 4),
      structs,
    }
  })
  return craft(blocks, sound || random.chance(0.6) ? [] : deletionsOf(random, known))
}

/** Flips bits, cuts, splices and repeats pieces of an update. */
export const mutated = (random: Random, update: Uint8Array, other: Uint8Array): Uint8Array => {
  const bytes = update.slice()
  const at = random.below(bytes.length)
  const share = random.next()
  if (share < 0.5) {
    for (let flips = 1 + random.below(3); flips > 0; flips--)
      bytes[random.below(bytes.length)]! ^= 1 << random.below(8)
    return bytes
  }
  if (share < 0.65) return bytes.subarray(0, at)
  if (share < 0.8)
    return new Uint8Array([...bytes.subarray(0, at), ...other.subarray(random.below(other.length))])
  if (share < 0.9) return new Uint8Array([...bytes.subarray(0, at), ...bytes.subarray(random.below(at + 1))])
  return new Uint8Array([...bytes.subarray(0, at), 0xff, 0xff, 0xff, 0x7f, ...bytes.subarray(at)])
}

const stateOf = (random: Random): string =>
  random.pick(['null', '{}', '{"cursor":{"a":1}}', '{"user":{"name":"Altri"}}', '[1]', '{"calm":7}', '"x"'])

const awarenessOf = (random: Random, known: Known): Uint8Array =>
  awarenessFrame(
    Array.from({ length: 1 + random.below(4) }, () => ({
      pen: random.chance(0.5) ? random.pick(known.mine) : random.pick([...known.clocks.keys()]),
      clock: random.below(1_000_000),
      json: stateOf(random),
    })),
  )

const sourcesOf = (random: Random, known: Known): Uint8Array =>
  jsonFrame(
    frames.sources,
    Array.from({ length: 1 + random.below(5) }, () => {
      const source = anyId(random, known)
      const pen = random.pick(known.mine)
      const from = known.clocks.get(pen) ?? 0
      return { pen, from, length: 1 + random.below(30), sourcePen: source.pen, sourceFrom: source.clock }
    }),
  )

/** A frame that is well formed and never closes the socket: the text may take it or not. */
export const tameInput = (random: Random, known: Known): Input => {
  const share = random.next()
  if (share < 0.6) {
    const update = structured(random, known, true)
    return { sort: 'sound update', frame: syncFrame('update', update), update }
  }
  if (share < 0.75)
    return { sort: 'known or removal', frame: syncFrame('update', craft([], removalsOf(random, known))) }
  if (share < 0.9) return { sort: 'awareness', frame: awarenessOf(random, known) }
  if (share < 0.95) return { sort: 'sources', frame: sourcesOf(random, known) }
  return { sort: 'query', frame: new Uint8Array([random.pick([frames.queryAwareness, 50, 126])]) }
}

/** A frame that only the gate, or nobody, understands. */
export const wildInput = (random: Random, known: Known): Input => {
  const update = structured(random, known, false)
  const share = random.next()
  if (share < 0.4) return { sort: 'structured', frame: syncFrame(random.pick(['update', 'step2']), update) }
  const other = structured(random, known, random.chance(0.5))
  if (share < 0.75)
    return { sort: 'mutated update', frame: syncFrame('update', mutated(random, update, other)) }
  if (share < 0.9) {
    const tame = tameInput(random, known).frame
    return { sort: 'mutated frame', frame: mutated(random, tame, other) }
  }
  const noise = Uint8Array.from({ length: 1 + random.below(60) }, () => random.below(256))
  return { sort: 'noise', frame: random.chance(0.5) ? noise : syncFrame('step1', noise) }
}
