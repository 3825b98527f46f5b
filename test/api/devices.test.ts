import * as decoding from 'lib0/decoding'
import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { OTHERS_HEADER } from '../../shared/people.ts'
import { closeCodes, frames, type PenCard } from '../../shared/sync-protocol.ts'
import { openConnection } from '../../db/connection.ts'
import { call, makeDataDir, makeWorkshop, setUp, signIn, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { openWriter } from '../helpers/writer.ts'

afterEach(() => void vi.useRealTimers())

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The doors read the machine's clock: here it is moved, while timers go on. */
const moveClock = (ms: number) => {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(now + ms)
}

const me = (server: TestServer, cookie: string) => call(server, 'GET', '/api/me', { cookie })
const isInside = async (server: TestServer, cookie: string) => (await me(server, cookie)).json.person !== null
const say = (server: TestServer, cookie: string, own: boolean) =>
  call(server, 'PUT', '/api/me/devices/here', { cookie, body: { own } })
const setCookies = (answer: { headers: Headers }) => answer.headers.getSetCookie()

test('until somebody says whose device it is, the cookie ends with the window and the session after 30 idle minutes', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const cookie = await signIn(server, email)
  expect((await me(server, cookie)).json.own).toBeNull()
  for (let n = 0; n < 3; n += 1) {
    moveClock(25 * MINUTE)
    const used = await me(server, cookie)
    expect(used.status).toBe(200)
    expect(setCookies(used)).toEqual([])
  }
  moveClock(31 * MINUTE)
  expect(await isInside(server, cookie)).toBe(false)
})

test('on a device that others use, a session ends after 12 hours however much it is used', async () => {
  const server = await serverForTest()
  const { cookie } = await setUp(server)
  const said = await say(server, cookie, false)
  expect(said.json).toEqual({ own: false })
  expect(setCookies(said)).toEqual([`${cookie}; Path=/; HttpOnly; SameSite=Lax`])
  for (let n = 0; n < 28; n += 1) {
    moveClock(25 * MINUTE)
    expect(await isInside(server, cookie)).toBe(true)
    // Saying it again does not make it longer.
    if (n === 20) await say(server, cookie, false)
  }
  moveClock(25 * MINUTE)
  expect(await isInside(server, cookie)).toBe(false)
})

test('on a device of one’s own, a session in use is lengthened, and left alone for 30 days it ends', async () => {
  const server = await serverForTest()
  const { cookie } = await setUp(server)
  const [kept] = setCookies(await say(server, cookie, true))
  expect(kept).toMatch(
    new RegExp(
      `^${cookie.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}; Max-Age=1555\\d{4}; Path=/; HttpOnly; SameSite=Lax$`,
    ),
  )
  moveClock(25 * DAY)
  const used = await me(server, cookie)
  expect(used.json.own).toBe(true)
  expect(setCookies(used)[0]).toContain(`${cookie}; Max-Age=`)
  moveClock(29 * DAY)
  expect(await isInside(server, cookie)).toBe(true)
  moveClock(31 * DAY)
  expect(await isInside(server, cookie)).toBe(false)
})

test('however much it is used, and however often one says it, a session ends after 180 days', async () => {
  const server = await serverForTest()
  const { cookie } = await setUp(server)
  for (let n = 0; n < 7; n += 1) {
    expect((await say(server, cookie, true)).status).toBe(200)
    moveClock(25 * DAY)
  }
  expect(await isInside(server, cookie)).toBe(true)
  moveClock(6 * DAY)
  expect(await isInside(server, cookie)).toBe(false)
})

test('who says later that others use the device is soon out', async () => {
  const server = await serverForTest()
  const { cookie } = await setUp(server)
  await say(server, cookie, true)
  moveClock(10 * DAY)
  await say(server, cookie, false)
  expect((await me(server, cookie)).json.own).toBe(false)
  moveClock(31 * MINUTE)
  expect(await isInside(server, cookie)).toBe(false)
})

test('a person sees where they are in, in plain words and by day, and ends one device: its open text closes at once', async () => {
  const server = await serverForTest()
  const { people, documents } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const phone = await signIn(server, anna.email)
  await say(server, phone, false)
  const writer = await openWriter(server, { cookie: phone, documentId: documents[0]!.id })
  onTestFinished(() => writer.close())
  const list = async (cookie: string) =>
    (await call(server, 'GET', '/api/me/devices', { cookie })).json.devices
  const seen = await list(anna.cookie)
  expect(seen.map(({ own, here }: { own: boolean; here: boolean }) => ({ own, here }))).toEqual([
    { own: false, here: false },
    { own: true, here: true },
  ])
  expect(Object.keys(seen[0]).sort()).toEqual(['browser', 'here', 'id', 'own', 'since', 'system', 'used'])
  // Another's device is not there.
  const end = (cookie: string, id: string) => call(server, 'DELETE', `/api/me/devices/${id}`, { cookie })
  expect(await end(giulio.cookie, seen[0].id)).toMatchObject({ status: 404, json: { refusal: 'not-found' } })
  expect((await end(anna.cookie, seen[0].id)).status).toBe(200)
  expect(await writer.closed).toBe(closeCodes.sessionOver)
  expect(await isInside(server, phone)).toBe(false)
  expect(await list(anna.cookie)).toHaveLength(1)
})

test('[K10] a device signed out from another one is told so at its next word, with its own cookie alone; a lapsed one is not', async () => {
  const server = await serverForTest()
  const { people } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const [phone, tablet] = [await signIn(server, anna.email), await signIn(server, anna.email)]
  const told = async (cookie?: string) =>
    (await call(server, 'GET', '/api/me', cookie ? { cookie } : {})).json.endedFromAfar
  await say(server, phone, true)
  const { devices } = (await call(server, 'GET', '/api/me/devices', { cookie: anna.cookie })).json
  const { id } = devices.find((device: { own: boolean | null; here: boolean }) => device.own && !device.here)
  expect(await told(phone)).toBe(false)
  expect((await call(server, 'DELETE', `/api/me/devices/${id}`, { cookie: anna.cookie })).status).toBe(200)
  expect((await me(server, phone)).json).toEqual({
    person: null,
    workshops: [],
    pending: [],
    own: null,
    offerPasskey: false,
    endedFromAfar: true,
  })
  // Everywhere else it is a session that is over, like any other; what others hold or invent is told nothing.
  expect((await call(server, 'GET', '/api/me/devices', { cookie: phone })).json).toEqual({
    refusal: 'signed-out',
  })
  const [name] = phone.split('=')
  for (const cookie of [
    undefined,
    anna.cookie,
    giulio.cookie,
    tablet,
    `${name}=${'x'.repeat(32)}.y`,
    `${name}=`,
  ])
    expect(await told(cookie), String(cookie)).toBe(false)
  const db = new Database(join(server.dataDir, 'trama.db'), { readonly: true })
  const rows = db.prepare('SELECT * FROM ended_devices').all()
  db.close()
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toContain(decodeURIComponent(phone.split('=')[1]!).split('.')[0])
  expect(JSON.stringify(rows)).not.toContain(anna.id)
  // Who signs out where they are has heard it, and who was away too long has merely lapsed.
  await call(server, 'POST', '/api/sign-out', { cookie: giulio.cookie })
  expect(await told(giulio.cookie)).toBe(false)
  moveClock(31 * MINUTE)
  expect(await isInside(server, tablet)).toBe(false)
  expect(await told(tablet)).toBe(false)
  expect(await told(phone)).toBe(true)
  moveClock(181 * DAY)
  expect(await told(phone)).toBe(false)
})

test('out of all devices: every session of the person ends, and nobody else’s', async () => {
  const server = await serverForTest()
  const { people } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const phone = await signIn(server, anna.email)
  const out = await call(server, 'DELETE', '/api/me/devices', { cookie: anna.cookie })
  expect(setCookies(out)[0]).toMatch(/Max-Age=0/)
  expect(out.headers.get('clear-site-data')).toBe('"storage"')
  const inside = [anna.cookie, phone, giulio.cookie].map((cookie) => isInside(server, cookie))
  expect(await Promise.all(inside)).toEqual([false, false, true])
  expect((await me(server, phone)).json.endedFromAfar).toBe(true)
})

test('[K7] a browser that keeps words of somebody else too is not told to empty itself', async () => {
  const server = await serverForTest()
  const { people } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const headers = { [OTHERS_HEADER]: '1' }
  const kept = await call(server, 'POST', '/api/sign-out', { cookie: anna.cookie, headers })
  expect(kept.status).toBe(200)
  expect(kept.headers.get('clear-site-data')).toBeNull()
  const empty = await call(server, 'POST', '/api/sign-out', { cookie: giulio.cookie })
  expect(empty.headers.get('clear-site-data')).toBe('"storage"')
})

test('who enters where somebody is in takes their place: the session before ends, with its open texts', async () => {
  const server = await serverForTest()
  const { people, documents } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const writer = await openWriter(server, { cookie: anna.cookie, documentId: documents[0]!.id })
  onTestFinished(() => writer.close())
  const link = await call(server, 'POST', giulio.signIn.path, {
    body: giulio.signIn.body,
    cookie: anna.cookie,
  })
  expect(link.status).toBe(200)
  expect(await writer.closed).toBe(closeCodes.sessionOver)
  expect(await isInside(server, anna.cookie)).toBe(false)
  expect((await me(server, link.cookie!)).json.person.id).toBe(giulio.id)
})

test('a new name is everywhere at once, beside old words too, and whoever has the text open is told', async () => {
  const server = await serverForTest()
  const { people, workshop, documents } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const documentId = documents[0]!.id
  const writer = await openWriter(server, { cookie: anna.cookie, documentId })
  onTestFinished(() => writer.close())
  await writer.write('prima')
  const told = new Promise<PenCard[]>((resolve) => {
    writer.provider.messageHandlers[frames.pens] = (_, decoder) =>
      resolve(JSON.parse(decoding.readVarString(decoder)) as PenCard[])
  })
  const named = await call(server, 'PUT', '/api/me/name', {
    cookie: anna.cookie,
    body: { name: '  Zoë  Ó Briain ' },
  })
  expect(named.json).toEqual({ name: 'Zoë Ó Briain' })
  expect((await me(server, anna.cookie)).json.person.name).toBe('Zoë Ó Briain')
  const seen = await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: giulio.cookie })
  expect(JSON.stringify(seen.json.members)).toContain('Zoë Ó Briain')
  const pens = await call(server, 'GET', `/api/documents/${documentId}/pens`, { cookie: giulio.cookie })
  expect(JSON.stringify(pens.json)).toContain('Zoë Ó Briain')
  expect(JSON.stringify(pens.json)).not.toContain(anna.name)
  expect((await told).find(({ pen }) => pen === writer.pen)?.name).toBe('Zoë Ó Briain')
  for (const name of ['', '  ', 'x'.repeat(81), 'a\0b'])
    expect(
      (await call(server, 'PUT', '/api/me/name', { cookie: anna.cookie, body: { name } })).status,
      name,
    ).toBe(400)
})

/** The same people and sessions in a file as it was before the question: its first four steps, and nothing later. */
const asBefore = (file: string) => {
  const now = new Database(file, { readonly: true })
  const rows = ['people', 'sessions'].map(
    (name) => [name, now.prepare(`SELECT * FROM ${name}`).all()] as const,
  )
  now.close()
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true })
  const folder = join(makeDataDir(), 'migrations')
  cpSync(new URL('../../db/migrations', import.meta.url), folder, { recursive: true })
  const journalFile = join(folder, 'meta', '_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'))
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 4) }))
  const old = openConnection(file, 'write')
  migrate(drizzle(old), { migrationsFolder: folder })
  for (const [name, all] of rows) {
    const columns = old.prepare(`SELECT name FROM pragma_table_info('${name}')`).pluck().all() as string[]
    expect(columns).not.toContain('own')
    const marks = columns.map((column) => `@${column}`).join(', ')
    for (const row of all)
      old.prepare(`INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`).run(row)
  }
  old.exec(`UPDATE sessions SET expires_at = ${Date.now() + 60 * DAY}`)
  old.close()
}

test('sessions of before the question are still good, for their own time', async () => {
  const server = await serverForTest()
  const { cookie, email } = await setUp(server)
  await server.close()
  asBefore(join(server.dataDir, 'trama.db'))
  const again = await serverForTest({ dataDir: server.dataDir })
  expect((await me(again, cookie)).json).toMatchObject({ own: true, person: { email }, offerPasskey: true })
  moveClock(50 * DAY)
  expect((await me(again, cookie)).json.own).toBe(true)
  moveClock(181 * DAY)
  expect(await isInside(again, cookie)).toBe(false)
})
