import { rm } from 'node:fs/promises'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeLedgerDoc } from '../../shared/trace/effect.ts'
import { charactersOf } from '../../shared/trace/text-of.ts'
import { openChildServer, type ChildServer } from '../helpers/child-server.ts'
import {
  openHand,
  openSocket,
  readCommitted,
  syncFrame,
  takePen,
  type Hand,
  type Who,
} from '../helpers/live.ts'
import { call, makeDataDir, makeWorkshop, openServer } from '../helpers/server.ts'
import { knownIn, tameInput, wildInput, type Input } from './inputs.ts'
import { digestOf } from './letters.ts'
import { makeRandom, seedOf, type Random } from './random.ts'
import { PATIENCE, verify } from './siege.ts'

const FRAMES = Number(process.env.FRAMES ?? (process.env.SOAK === '1' ? 1_000_000 : 40_000))
/** By then a server has taken what it works with; from here on its memory is flat. */
const WARM = 20_000
/** Texts are left for new ones, so that each stays as small as people's texts are. */
const FRAMES_PER_TEXT = 2_500
const ATTACKERS = 4
const SERVER_PEN = 1
const SWEEP_MS = 7_000

const mb = (bytes: number): number => Math.round(bytes / 1e6)

type Tally = { sent: number; sound: number; closed: Map<number, number>; sorts: Map<string, number> }

const count = <K>(map: Map<K, number>, key: K): void => void map.set(key, (map.get(key) ?? 0) + 1)

/** An attacker on one text: what they read of it, and their pens. */
const makeAttacker = async (server: ChildServer, who: Who) => {
  const pens = [await takePen(server, who), await takePen(server, who)]
  let doc = makeLedgerDoc()

  /** Frames in one go: tame ones, then a wild one; then a question, which is answered or the socket is closed. */
  const strike = async (random: Random, tally: Tally, socket: Awaited<ReturnType<typeof openSocket>>) => {
    const inputs: Input[] = []
    for (let n = random.below(40); n >= 0; n--) {
      const input = tameInput(random, knownIn(doc, pens, SERVER_PEN))
      if (input.update) Y.applyUpdate(doc, input.update)
      inputs.push(input)
    }
    inputs.push(wildInput(random, knownIn(doc, pens, SERVER_PEN)))
    const from = socket.heard.length
    for (const { frame, sort } of inputs) {
      socket.send(frame)
      tally.sent += 1
      count(tally.sorts, sort)
      if (sort === 'sound update' || sort === 'structured' || sort === 'known or removal') tally.sound += 1
    }
    socket.send(syncFrame('step1', Y.encodeStateVector(doc)))
    const answered = socket.hear('step2', (frame) => socket.heard.indexOf(frame) >= from)
    await Promise.race([answered.catch(() => undefined), socket.closed])
    if (!socket.isOpen()) count(tally.closed, (await socket.closed).code)
    socket.heard.length = 0
  }

  /** Sits down, reads, strikes until thrown out. */
  const visit = async (random: Random, tally: Tally, until: number): Promise<void> => {
    const socket = await openSocket(server, who, { trama: random.chance(0.5) })
    socket.on((frame) => {
      if (frame.kind === 'step2' || frame.kind === 'update') Y.applyUpdate(doc, frame.bytes)
    })
    socket.send(syncFrame('step1', Y.encodeStateVector(doc)))
    await Promise.race([socket.hear('step2').catch(() => undefined), socket.closed])
    while (socket.isOpen() && tally.sent < until) await strike(random, tally, socket)
    // What was refused never was: the next visit reads all anew.
    doc = makeLedgerDoc()
    socket.end()
  }
  return { visit }
}

/** Two honest people on the text; they write all the time and must never be disturbed. */
const makeHonest = async (server: ChildServer, who: (n: number) => Who) => {
  const hands = [await openHand(server, who(0)), await openHand(server, who(1), { trama: false })]
  let going = true
  let cuts = 0
  for (const hand of hands) void hand.live().closed.then(() => (cuts += going ? 1 : 0))
  const write = async (hand: Hand): Promise<void> => {
    for (let n = 0; going; n++) {
      hand.body.insert(hand.body.length, `‹${n}›`, {})
      await Promise.race([hand.saved(), hand.live().closed])
      await new Promise((resolve) => setTimeout(resolve, 20))
      hand.live().heard.length = 0
    }
  }
  const writing = hands.map(write)
  const stop = async (): Promise<number> => {
    going = false
    await Promise.all(writing)
    const disturbed = cuts
    for (const hand of hands) await hand.saved()
    return disturbed
  }
  return { hands, stop }
}

/** The characters of a pen as its writer has them. */
const wordsOf = (doc: Y.Doc, pen: number, length: number): string | null => charactersOf(doc, pen, 0, length)

test(`[P2] [P4] [P6] ${FRAMES} fuzzed frames: the server stays up and flat, honest people go on, nothing acknowledged is lost`, async () => {
  const seed = seedOf()
  console.log(`seed ${seed}`)
  const random = makeRandom(seed)
  const began = performance.now()
  const dataDir = makeDataDir()
  const before = await openServer({ dataDir })
  const { people, documents, workshop } = await makeWorkshop(before, ATTACKERS + 3)
  await before.close()
  const server = await openChildServer({ dataDir })
  const tally: Tally = { sent: 0, sound: 0, closed: new Map(), sorts: new Map() }
  const cookie = (n: number): string => people[n]!.cookie
  const finished: { documentId: string; hands: Hand[] }[] = []
  let disturbed = 0
  let early = 0

  let ahead = 0
  /** With the texts put away that nobody uses any more: by the next sweep, once the clock says so. */
  const settledMemory = async (): Promise<number> => {
    server.moveClock((ahead += 120_000))
    await new Promise((resolve) => setTimeout(resolve, SWEEP_MS))
    const { rss, heapUsed, heapTotal, external } = await server.memory()
    console.log(
      `after ${tally.sent} frames: memory ${mb(rss)}, heap ${mb(heapUsed)} of ${mb(heapTotal)}, buffers ${mb(external)} MB`,
    )
    return rss
  }

  const besiege = async (documentId: string): Promise<void> => {
    const who = (n: number): Who => ({ cookie: cookie(n), documentId })
    const honest = await makeHonest(server, who)
    const until = Math.min(FRAMES, tally.sent + FRAMES_PER_TEXT)
    const attackers = Array.from({ length: ATTACKERS }, async (_, n) => {
      const attacker = await makeAttacker(server, who(2 + n))
      while (tally.sent < until) await attacker.visit(random, tally, until)
    })
    await Promise.all(attackers)
    disturbed += await honest.stop()
    const [first, second] = honest.hands
    const newcomer = await readCommitted(server, who(ATTACKERS + 2))
    await expect.poll(() => digestOf(first!.doc), PATIENCE).toBe(digestOf(newcomer))
    await expect.poll(() => digestOf(second!.doc), PATIENCE).toBe(digestOf(newcomer))
    for (const hand of honest.hands) hand.leave()
    finished.push({ documentId, hands: honest.hands })
  }

  let next = documents[0]!.id
  while (tally.sent < FRAMES) {
    await besiege(next)
    if (early === 0 && tally.sent >= WARM) early = await settledMemory()
    const body = { kind: 'paper', title: `Testo ${tally.sent}` }
    const path = `/api/workshops/${workshop.id}/documents`
    next = (await call(server, 'POST', path, { cookie: cookie(0), body })).json.document.id
  }
  const late = await settledMemory()
  expect(server.isUp()).toBe(true)
  await server.kill()

  const after = await openServer({ dataDir })
  for (const { documentId, hands } of finished) {
    const text = await readCommitted(after, { cookie: cookie(0), documentId })
    for (const { doc, pen, acknowledged } of hands) {
      expect(Y.getState(text.store, pen)).toBeGreaterThanOrEqual(acknowledged())
      expect(wordsOf(text, pen, acknowledged())).toBe(wordsOf(doc, pen, acknowledged()))
    }
    expect(digestOf(text)).toBe(digestOf(hands[0]!.doc))
    expect(await verify(after, documentId)).toMatchObject({ ok: true, findings: [] })
  }
  await after.close()

  const seconds = Math.round((performance.now() - began) / 1000)
  const list = (map: Map<unknown, number>): string => [...map].map(([what, n]) => `${what} ${n}`).join(', ')
  console.log(`${tally.sent} frames in ${seconds} s: ${list(tally.sorts)}; closed: ${list(tally.closed)}`)
  expect(disturbed).toBe(0)
  expect(tally.sound).toBeGreaterThan(0.3 * tally.sent)
  expect(late).toBeLessThan(early * 1.1)
  await rm(dataDir, { recursive: true, force: true })
}, 3_600_000)
