import { eq } from 'drizzle-orm'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { WebSocket } from 'ws'
import { members } from '../../db/schema.ts'
import { closeCodes, limits } from '../../shared/sync-protocol.ts'
import {
  awarenessFrame,
  openHand,
  openSocket,
  syncFrame,
  type Heard,
  type LiveSocket,
} from '../helpers/live.ts'
import { call } from '../helpers/server.ts'
import { makeSiege, PATIENCE, type Siege } from './siege.ts'

let siege: Siege
beforeAll(async () => {
  siege = await makeSiege()
})
afterAll(() => siege.close())

/** The status with which an upgrade is turned away; 101 when it is let in. */
const statusOf = (headers: Record<string, string>, path = `/live/${siege.documentId}`): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new WebSocket(siege.server().url.replace(/^http/, 'ws') + path, { headers })
    socket.on('open', () => resolve(101))
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0))
    socket.on('error', reject)
  })

test.each([
  ['foreign', 'https://example.org'],
  ['our name on another port', 'http://localhost:1'],
  ['our name with more behind it', 'http://localhost.example.org'],
  ['`null`', 'null'],
  ['absent', undefined],
])('[assurance] an Origin that is %s is turned away with 403, whoever asks', async (_what, origin) => {
  const { cookie } = siege.who(2)
  expect(await statusOf({ cookie, ...(origin && { origin }) })).toBe(403)
  expect(await statusOf({ cookie, origin: siege.server().url })).toBe(101)
})

test('[assurance] an address that is no text has no socket', async () => {
  const { cookie } = siege.who(2)
  const headers = { cookie, origin: siege.server().url }
  for (const path of ['/live/', '/live/a/b', '/elsewhere', '/live/%00'])
    expect(await statusOf(headers, path)).toBe(404)
})

/** The code with which the server closes a socket that says nothing. */
const closeOf = async (who: { cookie: string; documentId: string }, query = ''): Promise<number> =>
  (await (await openSocket(siege.server(), who, { query })).closed).code

test('[P8] without a session there is no text; a text of others and one that never was look the same', async () => {
  expect(await closeOf({ ...siege.who(2), cookie: 'trama=abc.def' })).toBe(closeCodes.sessionOver)
  expect(await closeOf({ ...siege.who(2), cookie: '' })).toBe(closeCodes.sessionOver)
  const invented = await siege.makeOthers()
  const answers = [invented, 'A'.repeat(22)].map((documentId) => closeOf({ ...siege.who(2), documentId }))
  expect(await Promise.all(answers)).toEqual([closeCodes.notFound, closeCodes.notFound])
})

test('[M8] a client of an older schema is told so', async () => {
  expect(await closeOf(siege.who(2), '?schema=0')).toBe(closeCodes.schemaTooOld)
})

test('[P8] who leaves the workshop is out of the open text at once, and nothing more of theirs arrives', async () => {
  const own = await makeSiege()
  const attacker = await own.attacker()
  const began = performance.now()
  const path = `/api/workshops/${own.workshopId}/leave`
  expect((await call(own.server(), 'POST', path, own.who(2))).status).toBe(200)
  expect((await attacker.closed).code).toBe(closeCodes.notFound)
  console.log(`left, and closed after ${Math.round(performance.now() - began)} ms`)
  expect(await own.attacker().then(({ closed }) => closed)).toMatchObject({ code: closeCodes.notFound })
  await own.survives()
  await own.close()
})

test('[P8] a membership that disappears from the table closes the open socket too', async () => {
  const own = await makeSiege()
  const { db } = own.server().deps
  const attacker = await own.attacker()
  const began = performance.now()
  const personId = own.people[2]!.id
  await db.write((tx) => tx.delete(members).where(eq(members.personId, personId)))
  expect((await attacker.closed).code).toBe(closeCodes.notFound)
  console.log(`removed, and closed after ${Math.round(performance.now() - began)} ms`)
  await own.goesOn()
  await own.close()
})

test('[P8] signing out closes every socket of that session, and no other', async () => {
  const own = await makeSiege()
  const sockets = [await own.attacker(), await own.attacker({ trama: false })]
  expect((await call(own.server(), 'POST', '/api/sign-out', own.who(2))).status).toBe(200)
  for (const { closed } of sockets) expect((await closed).code).toBe(closeCodes.sessionOver)
  await own.goesOn()
  await own.close()
})

/** A connection whose bytes are ours from the first to the last, upgraded like any other. */
const openBare = async (): Promise<Socket> => {
  const { hostname, port, host } = new URL(siege.server().url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  const { cookie, documentId } = siege.who(2)
  socket.write(
    `GET /live/${documentId} HTTP/1.1\r\nHost: ${host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
      `Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n` +
      `Origin: ${siege.server().url}\r\nCookie: ${cookie}\r\n\r\n`,
  )
  await new Promise((resolve) => socket.once('data', resolve))
  return socket
}

const MASK = [1, 2, 3, 4]

test.each([
  ['RSV bits set', [0xf2, 0x80, ...MASK]],
  ['RSV bits set and no mask', [0xf2, 0x03, 0, 0, 0]],
  ['an unknown opcode', [0x83, 0x80, ...MASK]],
  ['no mask', [0x82, 0x01, 0]],
  ['a control frame without end', [0x89, 0xff, 0, 0, 0, 0, 0, 0, 0xff, 0xff, ...MASK]],
  ['a length over 2^53', [0x82, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, ...MASK]],
  ['a length of 101 MB', [0x82, 0xff, 0, 0, 0, 0, 0x06, 0x05, 0x34, 0x00, ...MASK]],
  ['a continuation of nothing', [0x80, 0x80, ...MASK]],
])('[assurance] a bare frame with %s ends that connection and nothing else', async (_what, bytes) => {
  const socket = await openBare()
  const ended = new Promise((resolve) => socket.once('close', resolve))
  socket.write(new Uint8Array(bytes))
  await ended
  await siege.goesOn()
})

test('[assurance] 101 MB in one frame, or 50 MB of update, is too large for the socket, which says so', async () => {
  for (const bytes of [101_000_000, 50_000_000, limits.frame + 1]) {
    const attacker = await siege.attacker()
    attacker.send(new Uint8Array(bytes))
    expect((await attacker.closed).code).toBe(closeCodes.tooLargeForSocket)
  }
  await siege.goesOn()
})

const statesOf = (heard: Heard[]): { pen: number; clock: number; json: string }[] =>
  heard.flatMap((frame) => (frame.kind === 'awareness' ? frame.states : []))

/** Sends frames, and gives the states that Anna heard of since. */
const heardByAnna = async (attacker: LiveSocket, sent: Uint8Array[]) => {
  const from = siege.anna.live().heard.length
  for (const frame of sent) attacker.send(frame)
  await siege.newPen()
  if (attacker.isOpen()) {
    const before = new Set<Heard>(attacker.heard)
    attacker.send(syncFrame('step1', new Uint8Array([0])))
    await attacker.hear('step2', (answer) => !before.has(answer))
  }
  // The server has read all of it: what Giulio says now arrives after it.
  const giulio = siege.giulio.live()
  giulio.send(awarenessFrame([{ pen: siege.giulio.pen, clock: ++clock, json: '{"calm":true}' }]))
  const heard = () => statesOf(siege.anna.live().heard.slice(from))
  await vi.waitFor(() => expect(heard().at(-1)).toMatchObject({ pen: siege.giulio.pen, clock }), PATIENCE)
  return heard().slice(0, -1)
}

let clock = 0

test('[P7] the name is written by the server, the kind of knowledge is nowhere, and 10,000 states are one', async () => {
  const pen = await siege.newPen()
  const attacker = await siege.attacker()
  await attacker.hear('step1')
  const json = JSON.stringify({
    user: { name: 'Anna Costa', color: '#000', knowledge: ['lived'] },
    voice: 'lived',
    cursor: { at: 1 },
  })
  const states = Array.from({ length: 10_000 }, (_, n) => ({
    pen: pen + n,
    clock: 1,
    json: n === 0 ? json : '{"cursor":1}',
  }))
  const shown = await heardByAnna(attacker, [awarenessFrame(states)])
  expect(shown.map((one) => one.pen)).toEqual([pen])
  const state = JSON.parse(shown[0]!.json)
  expect(state.user).toMatchObject({ name: siege.people[2]!.name, person: siege.people[2]!.id })
  expect(state.cursor).toEqual({ at: 1 })
  expect(shown[0]!.json).not.toMatch(/knowledge|lived|voice|Costa/)
  const again = await heardByAnna(
    attacker,
    Array.from({ length: 500 }, (_, n) => awarenessFrame([{ pen: pen + 1 + n, clock: 9, json }])),
  )
  expect(again).toEqual([])
  attacker.end()
})

test('[P7] a state under another’s pen, or a second one on the same socket, is without effect', async () => {
  const pen = await siege.newPen()
  const attacker = await siege.attacker()
  await attacker.hear('step1')
  const json = '{"cursor":1}'
  const others = [siege.anna.pen, siege.giulio.pen, siege.serverPen, 77_777_777]
  const forged = others.map((other) => awarenessFrame([{ pen: other, clock: 900, json }]))
  expect(await heardByAnna(attacker, forged)).toEqual([])
  const gone = others.map((other) => awarenessFrame([{ pen: other, clock: 901, json: 'null' }]))
  expect(await heardByAnna(attacker, gone)).toEqual([])
  const second = await siege.newPen()
  const both = [pen, second].map((own) => awarenessFrame([{ pen: own, clock: 1, json }]))
  expect((await heardByAnna(attacker, both)).map((one) => one.pen)).toEqual([pen])
  attacker.end()
})

test.each([
  ['over 4 KiB', 1, JSON.stringify({ cursor: 'x'.repeat(5_000) })],
  ['of a clock that no client can count on from', Number.MAX_SAFE_INTEGER, '{"cursor":1}'],
  ['that is no object', 1, '7'],
])('[P7] a state %s is without effect', async (_what, at, json) => {
  const pen = await siege.newPen()
  const attacker = await siege.attacker()
  await attacker.hear('step1')
  expect(await heardByAnna(attacker, [awarenessFrame([{ pen, clock: at, json }])])).toEqual([])
  expect(attacker.isOpen()).toBe(true)
  attacker.end()
  expect(await heardByAnna(attacker, [])).toEqual([])
})

test('[P7] a state whose words end after the frame does is refused: nothing beside it is read', async () => {
  const pen = await siege.newPen()
  const attacker = await siege.attacker()
  await attacker.hear('step1')
  const whole = awarenessFrame([{ pen, clock: 1, json: `"${'x'.repeat(60)}"` }])
  // The outer length is put right; the inner one still says 62.
  const cut = whole.slice(0, whole.length - 40)
  cut[1] = cut.length - 2
  attacker.send(Buffer.concat([cut]))
  expect((await attacker.closed).code).toBe(closeCodes.refused)
  await siege.goesOn()
})

test('[assurance] a reader who stops reading is cut, and those who write do not wait for them', async () => {
  const attacker = await siege.attacker({ trama: false })
  await attacker.hear('step1')
  attacker.socket.pause()
  const room = (await siege.server().deps.rooms.find(siege.documentId))!
  const seats = room.seats.size
  const talker = await openHand(siege.server(), siege.who(3))
  const began = performance.now()
  const json = JSON.stringify({ cursor: 'x'.repeat(3_500) })
  for (let n = 1; n <= 30_000 && room.seats.size > seats; n += 500) {
    for (let k = 0; k < 500; k++)
      talker.live().send(awarenessFrame([{ pen: talker.pen, clock: n + k, json }]))
    talker.live().send(syncFrame('step1', new Uint8Array([0])))
    const from = talker.live().heard.length
    await vi.waitFor(
      () =>
        expect(
          talker
            .live()
            .heard.slice(from)
            .some(({ kind }) => kind === 'step2'),
        ).toBe(true),
      PATIENCE,
    )
  }
  await vi.waitFor(() => expect(room.seats.size).toBe(seats), { timeout: 30_000 })
  console.log(`a paused reader was cut after ${Math.round(performance.now() - began)} ms`)
  await siege.goesOn()
  talker.leave()
})

test('[assurance] who asks for the whole text again and again and never reads it is cut', async () => {
  const writer = await openHand(siege.server(), siege.who(3))
  writer.body.insert(writer.body.length, 'parole '.repeat(80_000), {})
  await writer.saved()
  const attacker = await siege.attacker({ trama: false })
  await attacker.hear('step1')
  const room = (await siege.server().deps.rooms.find(siege.documentId))!
  const seats = room.seats.size
  attacker.socket.pause()
  for (let n = 0; n < 200; n++) attacker.send(syncFrame('step1', new Uint8Array([0])))
  await vi.waitFor(() => expect(room.seats.size).toBe(seats - 1), { timeout: 15_000 })
  await siege.goesOn()
  writer.leave()
})
