import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import { sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { listCheckpoints } from '../../db/checkpoints.ts'
import { findLog, listRows } from '../../db/ledger.ts'
import { openDatabase, type Db, type Tx } from '../../db/open.ts'
import { hear } from '../../server/live/converse.ts'
import { seatInHouse } from '../../server/live/seat-in-house.ts'
import { loadText } from '../../server/live/text.ts'
import { closeCodes } from '../../shared/sync-protocol.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { decodeFrontier, rootOf } from '../../shared/trace/merkle.ts'
import { sha256 } from '../../db/hash.ts'
import {
  openHand,
  openSocket,
  readCommitted,
  syncFrame,
  takePen,
  type Hand,
  type Who,
} from '../helpers/live.ts'
import { call, type Options } from '../helpers/server.ts'
import { contents, craft } from './craft.ts'
import { digestOf } from './letters.ts'
import { makeSiege, PATIENCE, verify, type Siege } from './siege.ts'

/** A siege that ends with the test; there is trouble enough without an attacker. */
const inTrouble = async (work: (siege: Siege) => Promise<void>, options: Options = {}): Promise<void> => {
  const siege = await makeSiege(options)
  await work(siege).finally(() => siege.close())
}

/** Comes back after each cut with all that is not yet saved, as every client does. */
const insist = async (siege: Siege, who: Who, hand: Hand): Promise<void> => {
  for (;;) {
    if (!hand.live().isOpen()) await hand.attach(siege.server(), who).catch(() => undefined)
    const how = await Promise.race([hand.saved().then(() => 'saved'), hand.live().closed.then(() => 'cut')])
    if (how === 'saved') return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const isSaving = async (siege: Siege): Promise<boolean> =>
  (await call(siege.server(), 'GET', '/api/health')).json.saving

type Raw = { all(query: unknown): Promise<unknown[][]> }

/** A limit of SQLite's own on the file, on the one connection that writes: what a full disk answers, and no mock. */
const fillDisk = (db: Db): Promise<() => Promise<unknown>> => {
  const pragma = (tx: Tx, words: string) => (tx as unknown as Raw).all(sql.raw(`PRAGMA ${words}`))
  return db.write(async (tx) => {
    const [count] = await pragma(tx, 'page_count')
    await pragma(tx, `max_page_count = ${count![0]}`)
    return () => db.write((later) => pragma(later, 'max_page_count = 1000000'))
  })
}

const notices = ({ anna }: Siege): string[] =>
  anna
    .live()
    .heard.flatMap((frame) => (frame.kind === 'notice' ? [(frame.value as { notice: string }).notice] : []))

test('[assurance] a full disk: nothing is called saved, reading goes on, and all is saved when there is room again', () =>
  inTrouble(async (siege) => {
    const { giulio, anna } = siege
    const saved = digestOf(anna.doc)
    const reached = giulio.acknowledged()
    const makeRoom = await fillDisk(siege.server().deps.db)
    giulio.body.insert(giulio.body.length, 'x'.repeat(500_000), {})
    expect((await giulio.live().closed).code).toBe(closeCodes.tryAgain)
    expect(await isSaving(siege)).toBe(false)
    await vi.waitFor(() => expect(notices(siege)).toEqual(['not-saving']), PATIENCE)
    // It is tried again and again, and never acknowledged; whoever reads meanwhile gets what is saved.
    for (let times = 0; times < 3; times++) {
      const again = await giulio.attach(siege.server(), siege.who(1)).catch(() => giulio.live())
      expect((await again.closed).code).toBe(closeCodes.tryAgain)
      expect(digestOf(await readCommitted(siege.server(), siege.who(3)))).toBe(saved)
    }
    const path = `/api/documents/${siege.documentId}/authorship`
    expect((await call(siege.server(), 'GET', path, siege.who(3))).status).toBe(200)
    expect(giulio.acknowledged()).toBe(reached)
    expect(digestOf(anna.doc)).toBe(saved)
    await makeRoom()
    await insist(siege, siege.who(1), giulio)
    expect(await isSaving(siege)).toBe(true)
    await vi.waitFor(() => expect(notices(siege)).toEqual(['not-saving', 'saving']), PATIENCE)
    await siege.survives()
  }))

const LOCK = `
  const file = new (require('better-sqlite3'))(process.argv[1])
  file.exec('BEGIN IMMEDIATE')
  console.log('locked')
  setTimeout(() => { console.log('free'); file.exec('COMMIT') }, 8000)`

/** Another process holds the database for 8 s; `free` resolves when it lets go: told just before, so that nobody is sooner. */
const lockElsewhere = async (siege: Siege) => {
  const child = spawn(process.execPath, ['-e', LOCK, join(siege.server().dataDir, 'trama.db')])
  await once(child.stdout, 'data')
  let locked = true
  const free = once(child.stdout, 'data').then(() => void (locked = false))
  return { free, isLocked: () => locked }
}

test('[P6] the database locked for 8 s by another process: nothing is acknowledged before, nobody reads what was lost', () =>
  inTrouble(async (siege) => {
    const other = await siege.otherText(1)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    const saved = digestOf(siege.anna.doc)
    const { free, isLocked } = await lockElsewhere(siege)
    delay.enable()
    siege.anna.body.insert(siege.anna.body.length, 'scritto sotto chiave', {})
    other.body.insert(other.body.length, 'anche qui', {})
    const early: string[] = []
    const watch = (hand: Hand) => hand.saved().then(() => isLocked() && early.push('acknowledged'))
    const watching = [watch(siege.anna), watch(other)]
    // These ask while the commit that will fail is under way.
    const joiners = await Promise.all([0, 1, 2].map(() => readCommitted(siege.server(), siege.who(3))))
    expect(joiners.map(digestOf)).toEqual([saved, saved, saved])
    await free
    delay.disable()
    await Promise.all([
      insist(siege, siege.who(0), siege.anna),
      insist(siege, { ...siege.who(1), documentId: other.documentId }, other),
      ...watching,
    ])
    expect(early).toEqual([])
    console.log(`the event loop was late by ${Math.round(delay.max / 1e6)} ms at the most, over 8 s`)
    expect(digestOf((await loadText(siege.server().deps.db, other.documentId))!.doc)).toBe(
      digestOf(other.doc),
    )
    await siege.survives()
  }))

test('[P6] who joins while others write gets only what is on disk', () =>
  inTrouble(async (siege) => {
    const { db } = siege.server().deps
    let going = true
    const write = async (hand: Hand): Promise<void> => {
      while (going) {
        for (let n = 0; n < 20; n++) hand.body.insert(hand.body.length, 'ancora ', {})
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      await hand.saved()
    }
    const writing = [siege.anna, siege.giulio].map(write)
    for (let times = 0; times < 40; times++) {
      const joiner = await readCommitted(siege.server(), siege.who(3))
      const onDisk = (await loadText(db, siege.documentId))!.doc
      for (const pen of joiner.store.clients.keys())
        expect(Y.getState(onDisk.store, pen)).toBeGreaterThanOrEqual(Y.getState(joiner.store, pen))
    }
    going = false
    await Promise.all(writing)
    await siege.goesOn()
  }))

test('[P6] four writers share commits, and everybody hears them in the order of the ledger', async () => {
  const steps = new Map<string, number>()
  const onStep = (step: string) => void steps.set(step, (steps.get(step) ?? 0) + 1)
  await inTrouble(
    async (siege) => {
      const reader = await openSocket(siege.server(), siege.who(3))
      reader.send(syncFrame('step1', new Uint8Array([0])))
      await reader.hear('step2')
      const from = await siege.rows()
      steps.clear()
      const more = await Promise.all([2, 3].map((n) => openHand(siege.server(), siege.who(n))))
      const writers = [siege.anna, siege.giulio, ...more]
      for (let turn = 0; turn < 100; turn++)
        for (const { body } of writers) body.insert(1 + ((turn * 7) % body.length), 'a', {})
      await Promise.all(writers.map((hand) => hand.saved()))
      await siege.meet(writers)
      expect(steps.get('received')).toBeGreaterThanOrEqual(400)
      expect(steps.get('append')).toBeLessThan(steps.get('received')!)
      console.log(`${steps.get('received')} updates in ${steps.get('append')} commits`)
      const { db } = siege.server().deps
      const stored: string[] = []
      for await (const rows of listRows(db, (await findLog(db, siege.documentId))!.number, from))
        for (const { kind, bytes } of rows)
          if (kind === rowKinds.update) stored.push(Buffer.from(bytes).toString('hex'))
      const heard = () =>
        reader.heard.flatMap((frame) =>
          frame.kind === 'update' ? [Buffer.from(frame.bytes).toString('hex')] : [],
        )
      await vi.waitFor(() => expect(heard()).toHaveLength(stored.length), PATIENCE)
      expect(heard()).toEqual(stored)
      for (const hand of more) hand.leave()
      await siege.survives()
    },
    { seams: { onStep } },
  )
})

test('[P1] pens asked for at the same moment are all different', () =>
  inTrouble(async (siege) => {
    const asked = Array.from({ length: 60 }, (_, n) => takePen(siege.server(), siege.who(n % 4)))
    expect(new Set(await Promise.all(asked)).size).toBe(60)
    await siege.survives()
  }))

test('a text that nobody uses is put away, and found again as it was', async () => {
  let ahead = 0
  await inTrouble(
    async (siege) => {
      const { rooms } = siege.server().deps
      const before = digestOf(siege.anna.doc)
      const isOpen = () => [...rooms.all()].some(({ text }) => text.id === siege.documentId)
      for (const hand of [siege.anna, siege.giulio]) hand.leave()
      expect(isOpen()).toBe(true)
      ahead = 61_000
      await vi.waitFor(() => expect(isOpen()).toBe(false), { timeout: 20_000 })
      // Two who come at once find one room.
      await Promise.all([
        siege.anna.attach(siege.server(), siege.who(0)),
        siege.giulio.attach(siege.server(), siege.who(1)),
      ])
      expect(digestOf(siege.giulio.doc)).toBe(before)
      await siege.survives()
    },
    { seams: { clock: () => Date.now() + ahead } },
  )
})

test('[P6] somebody else appended first: the text is read again, and what was not yet saved is saved after it', () =>
  inTrouble(async (siege) => {
    const { dataDir, deps } = siege.server()
    const another = await openDatabase(join(dataDir, 'trama.db'))
    const log = (await findLog(another, siege.documentId))!
    const from = { size: log.size, root: rootOf(sha256, decodeFrontier(log.size, log.frontier)) }
    const note = {
      pen: siege.serverPen,
      at: deps.clock(),
      kind: rowKinds.note,
      bytes: Buffer.from('altrove'),
    }
    const group = { document: log.number, documentId: siege.documentId, from, entries: [note] }
    expect((await another.append([group]))[0]!.head?.size).toBe(log.size + 1)
    await another.close()
    siege.anna.body.insert(siege.anna.body.length, 'sulla riga di un altro', {})
    expect((await siege.anna.live().closed).code).toBe(closeCodes.tryAgain)
    await insist(siege, siege.who(0), siege.anna)
    expect(await verify(siege.server(), siege.documentId)).toMatchObject({ ok: true, size: log.size + 2 })
    await siege.survives()
  }))

test('[P4] a refused removal of the head reaches neither the checkpoint nor the title of the honest words before it', () =>
  inTrouble(async (siege) => {
    const { rooms, db } = siege.server().deps
    const room = (await rooms.find(siege.documentId))!
    const title = room.text.title
    const pen = await siege.newPen()
    const [honest, attacker] = [2, 3].map((n) => seatInHouse(siege.people[n]!.id))
    const last = { pen: siege.anna.pen, clock: siege.anna.written() - 1 }
    const right = room.text.body.length > 0 ? nextOf(room.text.doc, last) : undefined
    const words = craft([{ pen, clock: 0, structs: [{ ...contents.string('oneste'), origin: last, right }] }])
    const beheading = craft([], [{ pen: siege.serverPen, clock: 0, length: 8 }])
    // A checkpoint is due with the very next commit.
    room.text.checkpointed = -10_000
    hear(rooms, room, honest!, syncFrame('update', words))
    hear(rooms, room, attacker!, syncFrame('update', beheading))
    await rooms.read(siege.documentId, () => null)
    expect((await findLog(db, siege.documentId))!.title).toBe(title)
    expect((await loadText(db, siege.documentId))!.doc.getText('body').toString()).toContain('oneste')
    for (const { state } of await listCheckpoints(db, room.text.number)) {
      const doc = new Y.Doc({ gc: false })
      Y.applyUpdateV2(doc, await promisify(inflateRaw)(state))
      expect(doc.getText('body')._start!.deleted).toBe(false)
    }
    await siege.survives()
  }))

/** What stands right of a letter. */
const nextOf = (doc: Y.Doc, { pen, clock }: { pen: number; clock: number }) => {
  const next = Y.getItem(doc.store, Y.createID(pen, clock)).right
  return next ? { pen: next.id.client, clock: next.id.clock } : undefined
}
