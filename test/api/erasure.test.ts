import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test, vi } from 'vitest'
import { SOMEONE } from '../../shared/someone.ts'
import { openHand, readCommitted } from '../helpers/live.ts'
import { call, makeDataDir, makeWorkshop, openServer, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { PATIENCE, verify } from '../live/siege.ts'

/** Every file under a folder that holds one of these words, as raw bytes: pages, free pages, logs of writes, lists. */
const holding = (folder: string, words: string[]): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && existsSync(join(entry.parentPath, entry.name)))
    .flatMap(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name))
      return words.filter((word) => bytes.includes(word)).map((word) => `${name}: ${word}`)
    })

const erase = (server: TestServer, cookie: string, words: 'keep' | 'remove') =>
  call(server, 'POST', '/api/me/data/erase', { cookie, body: { words } })

const textOf = async (server: TestServer, who: { cookie: string; documentId: string }) =>
  (await readCommitted(server, who)).getText('body').toString()

/** Three people who write beside each other; the first has an unmistakable name and address. */
const makeScene = async (server: TestServer) => {
  const { people, documents, workshop } = await makeWorkshop(server, 3)
  const documentId = documents[0]!.id
  const who = (n: number) => ({ cookie: people[n]!.cookie, documentId })
  const [name, email] = [
    `Zefirina-${randomBytes(6).toString('hex')}`,
    `z${randomBytes(6).toString('hex')}@esempio.it`,
  ]
  await call(server, 'PUT', '/api/me/name', { cookie: who(0).cookie, body: { name } })
  const { id: personId } = people[0]!
  const file = new Database(join(server.dataDir, 'trama.db'))
  file.prepare('UPDATE people SET email = ? WHERE id = ?').run(email, personId)
  file.close()
  return { people, documentId, who, personId, workshop, marks: [name, email, personId] }
}

test('[L7] who goes and keeps the words leaves them to "a person of the group"; nothing on disk says whose they were', async () => {
  const server = await serverForTest()
  const { documentId, who, marks } = await makeScene(server)
  const [anna, giulio] = await Promise.all([openHand(server, who(0)), openHand(server, who(1))])
  anna.body.insert(anna.body.length, 'parole di chi va. ', {})
  await anna.saved()
  const room = (await server.deps.rooms.find(documentId))!
  await server.deps.rooms.heads.sign(documentId, room.text.head, Date.now())
  expect(holding(server.dataDir, marks).length).toBeGreaterThan(2)
  const gone = anna.live().closed
  const answer = await erase(server, who(0).cookie, 'keep')
  expect(answer.status).toBe(200)
  expect([4401, 4404]).toContain((await gone).code)
  const cards: object = await giulio
    .live()
    .hear('pens', ({ value }) => (value as { person: string }[]).some(({ person }) => person === SOMEONE.id))
  expect(cards).toMatchObject({
    value: expect.arrayContaining([expect.objectContaining({ pen: anna.pen, name: SOMEONE.name })]),
  })
  expect(await textOf(server, who(1))).toContain('parole di chi va. ')
  expect((await call(server, 'GET', '/api/me', who(0))).json.person).toBeNull()
  expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [] })
  await vi.waitFor(() => expect(holding(server.dataDir, marks)).toEqual([]), PATIENCE)
  giulio.body.insert(giulio.body.length, 'e si continua', {})
  await giulio.saved()
  expect(
    (await call(server, 'GET', `/api/documents/${documentId}/authorship`, who(1))).json.runs,
  ).toContainEqual(expect.objectContaining({ person: SOMEONE.id, voice: null }))
})

test('[L7] who goes and takes the words along leaves everybody else’s, and the log verifies with the heads of before', async () => {
  const server = await serverForTest()
  const { documentId, who } = await makeScene(server)
  const [anna, giulio] = await Promise.all([openHand(server, who(0)), openHand(server, who(1))])
  anna.body.insert(anna.body.length, 'parole di anna. ', {})
  await anna.saved()
  await vi.waitFor(() => expect(giulio.body.toString()).toContain('parole di anna. '), PATIENCE)
  giulio.body.insert(giulio.body.length - 7, 'GIULIO', {})
  await giulio.saved()
  const room = (await server.deps.rooms.find(documentId))!
  await server.deps.rooms.heads.sign(documentId, room.text.head, Date.now())
  expect((await erase(server, who(0).cookie, 'remove')).status).toBe(200)
  const text = await textOf(server, who(2))
  expect(text).toContain('GIULIO')
  expect(text).not.toMatch(/parole di|anna/)
  await vi.waitFor(() => expect(giulio.body.toString()).toBe(text), PATIENCE)
  expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [], headsChecked: 1 })
})

test('[L7] salts that are gone without a word in the log are found by a check', async () => {
  const server = await serverForTest()
  const { documentId, who } = await makeScene(server)
  const anna = await openHand(server, who(0))
  anna.body.insert(anna.body.length, 'parole', {})
  await anna.saved()
  const file = new Database(join(server.dataDir, 'trama.db'))
  file.prepare('UPDATE pens SET person_salt = NULL WHERE pen = ?').run(anna.pen)
  file.close()
  expect((await verify(server, documentId))!.findings).toEqual([
    { what: 'erased-unsaid', seq: expect.any(Number) },
  ])
})

test('[L7] a kind taken out of the past is nowhere, and what was written has none', async () => {
  const server = await serverForTest()
  const { documentId, who, workshop } = await makeScene(server)
  const anna = await openHand(server, who(0))
  anna.body.insert(anna.body.length, 'parole con una voce. ', {})
  await anna.saved()
  const runs = async () =>
    (await call(server, 'GET', `/api/documents/${documentId}/authorship`, who(1))).json.runs
  const file = new Database(join(server.dataDir, 'trama.db'), { readonly: true })
  const before = file.prepare('SELECT sealed FROM voices').pluck().all() as Buffer[]
  const path = `/api/workshops/${workshop.id}/voice`
  const asked = { cookie: who(0).cookie, body: { knowledge: [], past: 'erase' } }
  expect((await call(server, 'PUT', path, asked)).status).toBe(200)
  const after = file.prepare('SELECT sealed FROM voices').pluck().all() as Buffer[]
  file.close()
  expect(before.filter((one) => !after.some((other) => other.equals(one)))).toHaveLength(1)
  expect(
    (await runs()).filter((run: { person: string | null; voice: unknown }) => run.person && run.voice),
  ).toEqual([])
  expect(await verify(server, documentId)).toMatchObject({ ok: true, findings: [] })
})

test('what leaving means is said before: the last one, the only one of a side, other devices', async () => {
  const server = await serverForTest()
  const { who, people, workshop } = await makeScene(server)
  const voice = (n: number, knowledge: string[]) =>
    call(server, 'PUT', `/api/workshops/${workshop.id}/voice`, { cookie: who(n).cookie, body: { knowledge } })
  await voice(0, ['lived'])
  for (const n of [1, 2]) await voice(n, ['professional'])
  const going = async () => (await call(server, 'GET', '/api/me/data/going', who(0))).json.workshops[0]
  expect(await going()).toMatchObject({ last: false, onlyOfSide: true })
  await voice(1, ['family'])
  expect(await going()).toMatchObject({ last: false, onlyOfSide: false })
  for (const n of [1, 2]) expect((await erase(server, people[n]!.cookie, 'keep')).status).toBe(200)
  expect(await going()).toMatchObject({ last: true })
  expect((await erase(server, who(0).cookie, 'keep')).status).toBe(200)
})

test('[L7] an erasure cut off after it was noted is ended by the next start, in copies beside the data too', async () => {
  const server = await openServer()
  const { dataDir } = server
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const { who, marks, documentId } = await makeScene(server)
  const anna = await openHand(server, who(0))
  anna.body.insert(anna.body.length, 'parole', {})
  await anna.saved()
  await server.close()
  const untouched = join(makeDataDir(), 'trama.db')
  cpSync(join(dataDir, 'trama.db'), untouched)
  cpSync(untouched, join(dataDir, 'trama.db.before-step-5'))
  const again = await openServer({ dataDir })
  expect((await erase(again, who(0).cookie, 'remove')).status).toBe(200)
  await again.close()
  cpSync(untouched, join(dataDir, 'trama.db'))
  cpSync(untouched, join(dataDir, 'trama.db.before-step-5'))
  writeFileSync(join(dataDir, 'trama.db.before-step-4'), randomBytes(8_000))
  const last = await openServer({ dataDir })
  expect((await verify(last, documentId))!.findings.map(({ what }) => what)).not.toContain('erased-unsaid')
  await last.close()
  expect(holding(dataDir, marks)).toEqual([])
})
