import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { rm } from 'node:fs/promises'
import { BODY } from '../../shared/text/flat.ts'
import { charactersOf } from '../../shared/trace/text-of.ts'
import { openStandby, type ChildServer } from '../helpers/child-server.ts'
import { makeHand, readCommitted, takePen, type Hand, type Who } from '../helpers/live.ts'
import { makeDataDir, makeWorkshop, openServer } from '../helpers/server.ts'
import { makeRandom, seedOf } from './random.ts'
import { verify } from './siege.ts'

const STEPS = [
  'received',
  'applied',
  'append',
  'writer begin',
  'writer appended',
  'writer committed',
  'committed',
  'delivered',
]
const EACH = Number(process.env.KILLS ?? (process.env.SOAK === '1' ? 150 : 8))
/** Checked with the whole log this often, and at the end. */
const CHECK_EVERY = 32
const WRITERS = 4

const words = (hand: Hand, n: number): string => `‹${hand.pen}:${n}›`

type Writer = { hand: Hand; who: Who; count: number; going: boolean }

/** Writes one word after the other for as long as the server lives, a few ahead of what is acknowledged. */
const writeOn = async (writer: Writer, server: ChildServer): Promise<void> => {
  const { hand } = writer
  await hand.attach(server, writer.who).catch(() => undefined)
  while (writer.going && server.isUp() && hand.isHeld()) {
    hand.body.insert(hand.body.length, words(hand, writer.count++), {})
    const before = hand.body.length
    if (writer.count % 7 === 0) hand.doc.transact(() => hand.body.format(before - 3, 2, { strong: true }))
    await new Promise((resolve) => setImmediate(resolve))
    if (hand.written() - hand.acknowledged() > 200) await Promise.race([hand.saved(), server.ended])
  }
}

/** What the journals say against what the server has: nothing acknowledged is missing, nothing stands twice. */
const compare = (writers: Writer[], text: Y.Doc): { lost: number; doubled: number } => {
  const whole = text.getText(BODY).toString()
  let lost = 0
  let doubled = 0
  for (const { hand, count } of writers) {
    lost += Math.max(0, hand.acknowledged() - Y.getState(text.store, hand.pen))
    for (let n = 0; n < count; n++) {
      const times = whole.split(words(hand, n)).length - 1
      if (times > 1) doubled++
    }
    if (charactersOf(text, hand.pen, 0, 1) === null && hand.acknowledged() > 0) lost++
  }
  return { lost, doubled }
}

const makeTown = async () => {
  const dataDir = makeDataDir()
  const server = await openServer({ dataDir })
  const { people, documents } = await makeWorkshop(server, WRITERS + 1)
  await server.close()
  const who = (n: number): Who => ({ cookie: people[n]!.cookie, documentId: documents[0]!.id })
  return { dataDir, who, documentId: documents[0]!.id }
}

test(`[P6] ${STEPS.length * EACH} kills, each at a step of the write path: nothing acknowledged is lost or doubled`, async () => {
  const seed = seedOf()
  const random = makeRandom(seed)
  const began = performance.now()
  const { dataDir, who, documentId } = await makeTown()
  const steps = Array.from({ length: EACH }, () => STEPS).flat()
  const hits = new Map<string, number>()
  const line: string[] = []
  const writers: Writer[] = []
  const retired: Writer[] = []
  let standby = await openStandby()
  let acknowledged = 0

  const join = async (server: ChildServer): Promise<void> => {
    for (let n = writers.length; n < WRITERS; n++) {
      // Half of them are standard clients: their journal is the echo.
      const hand = makeHand(await takePen(server, who(n)), { trama: n % 2 === 0 })
      writers.push({ hand, who: who(n), count: 0, going: true })
    }
  }

  const check = async (): Promise<void> => {
    console.log(`killed at: ${line.splice(0).join(', ')}`)
    const server = await openServer({ dataDir })
    const text = await readCommitted(server, who(WRITERS))
    expect(compare([...writers, ...retired], text)).toEqual({ lost: 0, doubled: 0 })
    expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [] })
    await server.close()
    // New pens from here on: the others stay in the journal.
    retired.push(...writers.splice(0))
  }

  const kill = async (step: string): Promise<void> => {
    const nth = 1 + random.below(step === 'received' || step === 'applied' ? 40 : 4)
    const standing = standby
    standby = await openStandby()
    const calm = await standing.start({ dataDir, doom: { step, nth } }).catch(() => null)
    if (!calm) throw new Error('the server did not start')
    await join(calm).catch(() => undefined)
    const writing = writers.map((writer) => writeOn(writer, calm))
    const { said, signal } = await calm.ended
    await Promise.all(writing)
    expect([signal, said.trim()]).toEqual(['SIGKILL', `killed at ${step.replace('writer ', '')}`])
    hits.set(step, (hits.get(step) ?? 0) + 1)
    line.push(`${step} ${nth}`)
  }

  for (const [n, step] of steps.entries()) {
    await kill(step)
    if ((n + 1) % CHECK_EVERY === 0 || n + 1 === steps.length) {
      acknowledged = [...writers, ...retired].reduce((sum, { hand }) => sum + hand.acknowledged(), 0)
      await check()
    }
  }
  await standby.kill()
  for (const [step, times] of hits) console.log(`killed at ${step}: ${times} times`)
  const seconds = Math.round((performance.now() - began) / 1000)
  console.log(
    `seed ${seed}: ${steps.length} kills in ${seconds} s, ${acknowledged} acknowledged characters, all there once`,
  )
  expect(acknowledged).toBeGreaterThan(steps.length * 20)
  expect([...hits.values()].every((times) => times >= EACH)).toBe(true)
  await rm(dataDir, { recursive: true, force: true })
}, 3_600_000)
