import * as Y from 'yjs'
import type { PenOwner } from '../../../db/pens.ts'
import { readAuthorship } from '../../../server/read-trace.ts'
import { BODY, insertBlocks } from '../../../shared/text/flat.ts'
import { blockRuns } from '../../../shared/trace/authorship.ts'
import { makeLedgerDoc, type Effect } from '../../../shared/trace/effect.ts'
import { linksOfUpdate } from '../../../shared/trace/sources.ts'
import { emptyFold, foldInserted, type Fold } from '../../../shared/trace/fold.ts'
import { median, type Figure } from '../figures.ts'
import type { Options } from '../options.ts'
import { chanceOf } from '../traces.ts'
import { loaded, makeKeys, makeSeed, makeWritePath, SERVER } from '../write-path.ts'

const LETTERS = 100_000
const RUNS = 3_000
const PEOPLE = 12
const IN_BLOCK = 10
const BLOCKS = RUNS / IN_BLOCK

type Woven = { state: Uint8Array; fold: Fold }

const timed = (work: () => unknown): number => {
  const began = performance.now()
  work()
  return performance.now() - began
}

/** A text of many hands: each run is another pen's than those beside it, or the same by chance. */
const makeWoven = (): Woven => {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = SERVER
  const fold = emptyFold()
  const body = doc.getText(BODY)
  const markers = Array.from({ length: BLOCKS }, (_, n) => ({
    type: n ? 'paragraph' : 'head',
    attrs: {},
    runs: [],
  }))
  insertBlocks(body, 0, markers)
  const chance = chanceOf(3)
  const words = 'parole di una persona, poi di un’altra: '.slice(0, Math.round(LETTERS / RUNS))
  for (let n = 0; n < RUNS; n++) {
    // The last paragraph first, so that where the others begin is known.
    const [block, run] = [BLOCKS - 1 - Math.floor(n / IN_BLOCK), n % IN_BLOCK]
    doc.clientID = 100 + chance(PEOPLE)
    body.insert(block + 1 + chance(run + 1) * words.length, words, {})
    foldInserted(fold, doc.clientID, Y.getState(doc.store, doc.clientID), n)
  }
  return { state: Y.encodeStateAsUpdate(doc), fold }
}

const markersOf = (body: Y.Text): Y.Item[] => {
  const markers: Y.Item[] = []
  for (let item = body._start; item !== null; item = item.right)
    if (item.content instanceof Y.ContentType) markers.push(item)
  return markers
}

/** Whose words all of it is, as nobody has asked before; and one paragraph's, as a screen asks after each key. */
const readings = ({ state, fold }: Woven, rounds: number): Figure[] => {
  const pens = new Map(
    Array.from({ length: PEOPLE }, (_, n): [number, PenOwner] => [
      100 + n,
      { pen: 100 + n, personId: `${n}`, voiceId: null, retired: false, name: 'Ada Abete', number: n },
    ]),
  )
  const times = { all: [] as number[], walk: [] as number[], block: [] as number[], text: [] as number[] }
  for (let round = 0; round < rounds * 3; round++) {
    const body = loaded(state, new Y.Doc()).getText(BODY)
    times.all.push(timed(() => readAuthorship({ body, fold, pens }, () => null)))
    times.walk.push(timed(() => body.toString()))
    for (const marker of markersOf(body)) times.block.push(timed(() => blockRuns(marker, fold.links)))
  }
  return [
    {
      what: 'authorship of all visible text, 100,000 letters in 3,000 runs, cold; floor: reading it',
      figure: median(times.all),
      floor: median(times.walk),
      unit: 'ms',
      target: { on: 'figure', most: 5 },
    },
    {
      what: 'authorship after a keystroke: its paragraph again; floor: all of it again',
      figure: median(times.block),
      floor: median(times.all),
      unit: 'ms',
      target: { on: 'figure', most: 0.1 },
    },
  ]
}

/** Single updates that take one word away and put it elsewhere. */
const makeMoves = (state: Uint8Array, count: number): Uint8Array[] => {
  const doc = loaded(state, new Y.Doc({ gc: false }))
  doc.clientID = 77
  const body = doc.getText(BODY)
  const moves: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => moves.push(update))
  for (let n = 0; n < count; n++)
    doc.transact(() => {
      const at = 20 + ((n * 7919) % (body.length - 40))
      const word = body.toString().slice(at, at + 8)
      body.delete(at, 8)
      body.insert(20 + ((n * 104_729) % (body.length - 40)), word, {})
    })
  return moves
}

/** What looking for sources adds to an update that the path has taken: one in the middle of them all; in µs. */
const provenance = (state: Uint8Array, updates: Uint8Array[]): { alone: number; path: number } => {
  const doc = loaded(state, makeLedgerDoc())
  const [take, fold] = [makeWritePath(doc), emptyFold()]
  const times = { alone: [] as number[], path: [] as number[] }
  for (const update of updates) {
    let effect: Effect | undefined
    times.path.push(timed(() => (effect = take(update))))
    times.alone.push(timed(() => linksOfUpdate({ doc, effect: effect!, fold }, [])))
  }
  return { alone: median(times.alone) * 1_000, path: median(times.path) * 1_000 }
}

const addedTo = (what: string, state: Uint8Array, updates: Uint8Array[], rounds: number): Figure => {
  const seen = Array.from({ length: rounds + 1 }, () => provenance(state, updates)).slice(1)
  return {
    what: `provenance, added to ${what}; floor: the write path`,
    figure: median(seen.map(({ alone }) => alone)),
    floor: median(seen.map(({ path }) => path)),
    unit: 'µs',
  }
}

/** What it costs to know whose words these are. */
export const authorship = async ({ rounds, quick }: Options): Promise<Figure[]> => {
  const seed = makeSeed(10_000)
  const count = quick ? 200 : 5_000
  return [
    {
      ...addedTo('a keystroke', seed, makeKeys(seed, count), rounds),
      target: { on: 'figure', most: 1 },
    },
    addedTo('a word moved within one update', seed, makeMoves(seed, count / 10), rounds),
    ...readings(makeWoven(), rounds),
  ]
}
