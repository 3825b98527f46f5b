import * as Y from 'yjs'
import { capture, rowsBetween } from '../../../server/live/checkpoints.ts'
import { BODY } from '../../../shared/text/flat.ts'
import { makeLedgerDoc } from '../../../shared/trace/effect.ts'
import { emptyFold, foldInserted, foldRemoved } from '../../../shared/trace/fold.ts'
import { startRelay, type Program } from '../child-server.ts'
import { circlesOf, newTexts } from '../circles.ts'
import { curveOf, type Point } from '../curves.ts'
import { median, type Figure } from '../figures.ts'
import { openGround, type Ground } from '../ground.ts'
import type { Options } from '../options.ts'
import { chanceOf } from '../traces.ts'
import { gather, typeInTurn } from '../typing.ts'
import { loaded, makeKeys, makeSeed, makeWritePath, perUpdate, plainly } from '../write-path.ts'

/** A text as the keystrokes find it, and how many rows have made it. */
type Past = { state: Uint8Array; edits: number }

const PAST = 55
const BURST = 20
const VISIBLE = 2_000

/** So many edits, most of whose letters are gone: a short text with a long history. */
const makePast = (edits: number): Past => {
  const doc = loaded(makeSeed(VISIBLE), new Y.Doc({ gc: false }))
  doc.clientID = PAST
  const body = doc.getText(BODY)
  const chance = chanceOf(5)
  let at = VISIBLE / 2
  for (let done = 0; done < edits; done += BURST) {
    // A hand that wanders: from far off, Yjs would walk over all that is gone.
    at = Math.min(body.length - BURST, Math.max(10, at + chance(201) - 100))
    // Letter by letter or twenty at once, what remains is the same.
    if (body.length > VISIBLE) body.delete(at, BURST)
    else body.insert(at, 'e'.repeat(BURST), {})
  }
  return { state: Y.encodeStateAsUpdate(doc), edits }
}

/** The fold that those edits left behind: one step for each letter, one range for each removal. */
const foldOf = ({ edits }: Past) => {
  const fold = emptyFold()
  for (let n = 0; n < edits; n += 2) {
    foldInserted(fold, PAST, n / 2 + 1, n)
    foldRemoved(fold, PAST, { from: n / 2, to: n / 2 + 1, by: PAST, at: n + 1 })
  }
  return fold
}

/** Gate to frontier, and the share of the next checkpoint that falls on each row; in µs. */
const written = (past: Past, keys: Uint8Array[]): number => {
  const [doc, fold] = [loaded(past.state, makeLedgerDoc()), foldOf(past)]
  const path = perUpdate(keys, makeWritePath(doc, fold))
  const began = performance.now()
  capture({ doc, fold, at: 0 }, past.edits)
  return path + ((performance.now() - began) * 1_000) / rowsBetween(past.edits)
}

const pointAt = (at: number, past: Past, { rounds, quick }: Options): Point => {
  const keys = makeKeys(past.state, quick ? 200 : 5_000)
  const times = { ours: [] as number[], floor: [] as number[] }
  for (let round = 0; round < rounds + 1; round++) {
    const [floor, ours] = [plainly(past.state, keys), written(past, keys)]
    if (round === 0 && !quick) continue
    times.floor.push(floor)
    times.ours.push(ours)
  }
  return { at, figure: median(times.ours), floor: median(times.floor) }
}

/** Keys a second over all texts together, so that only their number differs. */
const KEYS = 200
const PEOPLE = 10

const pointAtTexts = async (
  ground: Ground,
  relay: Program,
  ids: string[],
  { rounds, seconds, quick }: Options,
): Promise<Point> => {
  const circles = await circlesOf(ground, relay, ids, 1)
  const places = {
    ours: await gather(ground.server, circles.ours),
    floor: await gather(relay, circles.floor),
  }
  const turns = { rounds, ms: (quick ? 0.3 : seconds) * 1_000, every: 1_000 / KEYS }
  const seen = await typeInTurn(places, { ...turns, warm: { ms: quick ? 50 : 3_000, every: 2 } })
  const of = (one: 'ours' | 'floor'): number => median(seen[one].map(({ cpuOfKeys }) => cpuOfKeys))
  return { at: ids.length, figure: of('ours'), floor: of('floor') }
}

const overTexts = async (sizes: number[], options: Options): Promise<Point[]> => {
  const ground = await openGround(PEOPLE)
  const relay = await startRelay()
  const ids = await newTexts(ground, Math.max(...sizes))
  const points: Point[] = []
  // All are opened and stay so: the few of the first point are open beside nothing, those of the last beside all.
  for (const size of sizes) points.push(await pointAtTexts(ground, relay, ids.slice(0, size), options))
  await relay.stop()
  await ground.close()
  return points
}

/** What a keystroke costs as the text, its past and the house grow: it must not. */
export const growth = async (options: Options): Promise<Figure[]> => {
  const sizes = (usual: number[], few: number[]): number[] => (options.quick ? few : usual)
  const lengths = sizes([1_000, 10_000, 100_000, 1_000_000], [1_000, 10_000])
  const pasts = sizes([0, 1_000, 10_000, 100_000, 1_000_000], [0, 1_000, 10_000])
  const texts = sizes([1, 10, 100, 1_000], [1, 5])
  const overLength = lengths.map((at) => pointAt(at, { state: makeSeed(at), edits: 0 }, options))
  const overPast = pasts.map((at) => pointAt(at, makePast(at), options))
  return [
    ...curveOf('a key over length', 'µs', overLength, 'letters'),
    ...curveOf('a key over history', 'µs', overPast, 'edits'),
    ...curveOf('1,000 keys over open texts, server CPU', 'ms', await overTexts(texts, options), 'texts'),
  ]
}
