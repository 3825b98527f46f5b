import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { listDocumentIds } from '../../db/documents.ts'
import { findLog, listRows } from '../../db/ledger.ts'
import { consumeFact } from '../../db/meta.ts'
import { cast } from '../../server/demo/cast.ts'
import { readBlocks, textOfRuns } from '../../shared/text/flat.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { call, makeDataDir, makeWorkshop, openServer, setUp, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let server: TestServer
let ids: string[]
let cookie: string
let workshopId: string

const press = (on: { url: string }, body = {}) => call(on, 'POST', '/api/demo', { body })
const enter = (on: { url: string }, personId: string) =>
  call(on, 'POST', '/api/demo/enter', { body: { personId } })
const look = (path: string) => call(server, 'GET', path, { cookie })
const ofEach = async (what: string) =>
  Promise.all(ids.map(async (id) => (await look(`/api/documents/${id}/${what}`)).json))

beforeAll(async () => {
  server = await openServer()
  expect((await press(server)).json).toEqual({ made: true })
  ids = await listDocumentIds(server.deps.db)
  const { people } = (await call(server, 'GET', '/api/demo')).json
  const entered = await enter(server, people[0].personId)
  cookie = entered.cookie!
  workshopId = entered.json.workshopId
})

afterAll(async () => {
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

test('fourteen people are there: of every kind, some of several, two who prefer not to say', async () => {
  const { json } = await look(`/api/workshops/${workshopId}`)
  const voices: string[][] = json.members.map(({ voice }: { voice: string[] }) => voice)
  expect(voices).toHaveLength(14)
  expect(new Set(voices.flat()).size).toBe(5)
  expect(voices.filter((voice) => voice.length > 1).length).toBeGreaterThanOrEqual(3)
  expect(voices.filter(([only]) => only === 'undeclared')).toHaveLength(2)
  expect(json.documents.map(({ kind }: { kind: string }) => kind).sort()).toEqual([
    'course',
    'paper',
    'proposal',
  ])
  // One text still waits for a voice, so that whoever tries sees how that looks.
  const wrote = Object.fromEntries(
    json.documents.map((card: { kind: string; wrote: string[] }) => [card.kind, card.wrote]),
  )
  const kinds = ['citizen', 'family', 'lived', 'professional', 'undeclared']
  expect([...wrote.paper].sort()).toEqual(kinds)
  expect([...wrote.proposal].sort()).toEqual(kinds)
  expect([...wrote.course].sort()).toEqual(kinds.filter((kind) => kind !== 'citizen'))
})

test('[L4] each text was written through the real path: its log replays, and holds its signed head', async () => {
  expect(ids).toHaveLength(3)
  for (const report of await ofEach('verify')) {
    expect(report).toMatchObject({ ok: true, findings: [] })
    expect(report.updates).toBeGreaterThan(200)
    expect(report.headsChecked).toBeGreaterThan(0)
  }
})

test('[L1] the log of each text says that it is invented, and so does whoever reads it', async () => {
  const { db } = server.deps
  for (const id of ids) {
    const notes: string[] = []
    for await (const rows of listRows(db, (await findLog(db, id))!.number))
      for (const { kind, bytes } of rows)
        if (kind === rowKinds.note) notes.push(new TextDecoder().decode(bytes))
    expect(notes).toEqual([expect.stringMatching(/^Testo inventato/)])
    expect((await look(`/api/documents/${id}`)).json.invented).toBe(true)
  }
})

test('[W1] many hands wrote, and words that others moved or brought back are still their writer’s', async () => {
  const runs: { person: string | null; carriedBy?: string }[][] = (await ofEach('authorship')).map(
    (authorship) => authorship.runs,
  )
  for (const own of runs) {
    const writers = new Set(own.flatMap(({ person }) => person ?? []))
    expect(writers.size).toBeGreaterThanOrEqual(10)
    expect(own.some(({ person, carriedBy }) => carriedBy && carriedBy !== person)).toBe(true)
  }
})

type Run = { from: number; length: number; person: string | null; voice: string[] | null }
type Part = { key: string | null; wrote: string[]; opened: { person: string } | null }

test('[H4] the page of contributions says of each part what the authorship of its words says', async () => {
  const { json } = await look(`/api/workshops/${workshopId}`)
  const voiceOf = new Map<string, string[]>(
    json.members.map(({ personId, voice }: { personId: string; voice: string[] }) => [personId, voice]),
  )
  const only = (some: Iterable<string>) => [...new Set(some)].sort()
  let cells = 0
  for (const id of ids) {
    const { runs } = (await look(`/api/documents/${id}/authorship`)).json as { runs: Run[] }
    const { removals } = (await look(`/api/documents/${id}/removals`)).json
    const parts = ((await look(`/api/documents/${id}/contributions`)).json.parts as Part[]).filter(
      ({ key }) => key !== null,
    )
    const blocks = (await server.deps.rooms.read(id, ({ body }) => readBlocks(body)))!
    // The flat text, and where each part of it begins.
    let flat = ''
    const starts: number[] = []
    for (const { type, runs: words } of blocks) {
      if (type === 'part') starts.push(flat.length)
      flat += `¶${textOfRuns(words)}`
    }
    expect(parts).toHaveLength(starts.length)
    const gone = removals
      .filter(
        ({ writer, remover }: { writer: string | null; remover: string }) => writer && writer !== remover,
      )
      .flatMap(({ writer }: { writer: string }) => voiceOf.get(writer) ?? [])
    for (const [index, { wrote, opened }] of parts.entries()) {
      const [from, to] = [starts[index]!, starts[index + 1] ?? flat.length]
      const letters = new Map<string, number>()
      for (const { person, voice, ...run } of runs) {
        const words = flat.slice(
          Math.max(from, run.from),
          Math.max(from, Math.min(to, run.from + run.length)),
        )
        const hand = person && JSON.stringify([person, voice])
        if (hand) letters.set(hand, (letters.get(hand) ?? 0) + countOf(/[\p{L}\p{N}]/gu, words))
      }
      const hands = [...letters].filter(([, count]) => count > 1).map(([hand]) => JSON.parse(hand))
      const stands = only(hands.flatMap(([, voice]: [string, string[] | null]) => voice ?? []))
      cells += stands.length
      expect(wrote.filter((kind) => stands.includes(kind)).sort(), `${id} ${index}`).toEqual(stands)
      // What more it names was written there and taken away by others since.
      for (const kind of wrote) if (!stands.includes(kind)) expect(gone).toContain(kind)
      const openers = hands.map(([person]: [string]) => person)
      if (opened && !openers.includes(opened.person))
        expect(removals.map(({ writer }: { writer: string }) => writer)).toContain(opened.person)
    }
  }
  expect(cells).toBeGreaterThan(40)
})

test('[P3] some took away words of others, and the trace says whose and who', async () => {
  for (const { removals } of await ofEach('removals')) {
    const others = removals.filter(
      ({ writer, remover, text }: { writer: string; remover: string; text: string }) =>
        writer !== remover && text.length > 10,
    )
    expect(others.length).toBeGreaterThanOrEqual(3)
  }
})

test('[H1] steps go over six weeks before today, and never come after now', async () => {
  for (const { steps } of await ofEach('steps')) {
    const times: number[] = steps.flatMap(({ from, to }: { from: number; to: number }) => [from, to])
    expect(Math.max(...times)).toBeLessThan(Date.now())
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(39 * DAY_MS)
    expect(steps.length).toBeGreaterThan(25)
  }
})

const sentencesOf = (text: string) => text.split(/(?<=[.!?:;…])\s+/u)
const countOf = (pattern: RegExp, text: string) => (text.match(pattern) ?? []).length
const gulpease = (text: string) =>
  89 +
  (300 * sentencesOf(text).length - 10 * countOf(/[\p{L}\p{N}]/gu, text)) / countOf(/[\p{L}\p{N}]+/gu, text)

test('the texts are several pages long, easy to read, and set as printed pages are', async () => {
  for (const id of ids) {
    const lines = (await server.deps.rooms.read(id, ({ body }) =>
      readBlocks(body).map(({ runs }) => textOfRuns(runs)),
    ))!
    const text = lines.join('\n')
    expect(countOf(/[\p{L}\p{N}]+/gu, text)).toBeGreaterThanOrEqual(1_200)
    expect(countOf(/[\p{L}\p{N}]+/gu, text)).toBeLessThanOrEqual(2_000)
    expect(gulpease(text)).toBeGreaterThanOrEqual(60)
    expect(text).not.toMatch(/['"“”]| {2}| \n/)
    expect(lines.filter((line) => line === '')).toEqual([])
  }
})

test('one enters as four of the people, with one press, and as no other', async () => {
  const { state, people } = (await call(server, 'GET', '/api/demo')).json
  expect(state).toBe('made')
  expect(people.map(({ name }: { name: string }) => name)).toEqual([
    cast.marta.name,
    cast.giulio.name,
    cast.anna.name,
    cast.sami.name,
  ])
  for (const { personId, name } of people) {
    const entered = await enter(server, personId)
    const me = await call(server, 'GET', '/api/me', { cookie: entered.cookie! })
    expect([entered.status, me.json.person.name]).toEqual([200, name])
  }
  const { members } = (await look(`/api/workshops/${workshopId}`)).json
  const other = members.find(({ name }: { name: string }) => name === cast.chiara.name)
  const refused = await enter(server, other.personId)
  expect([refused.status, refused.json, refused.cookie]).toEqual([404, { refusal: 'not-found' }, undefined])
})

test('who leaves as one of the four can come back as the same person: nothing here can be broken', async () => {
  const { personId } = (await call(server, 'GET', '/api/demo')).json.people[3]
  const before = await enter(server, personId)
  const left = await call(server, 'POST', `/api/workshops/${workshopId}/leave`, { cookie: before.cookie! })
  expect(left.json).toEqual({ left: true })
  const { cookie: again } = await enter(server, personId)
  const { json } = await call(server, 'GET', `/api/workshops/${workshopId}`, { cookie: again! })
  expect(json.members).toHaveLength(14)
  expect(json.me).toMatchObject({ personId })
  expect((await call(server, 'GET', '/api/demo')).json.people[3].personId).toBe(personId)
})

test('a demonstration is made once, and the first workshop of real people cannot be made beside it', async () => {
  expect((await press(server)).json).toEqual({ refusal: 'setup-closed' })
  expect((await call(server, 'GET', '/api/setup')).json).toEqual({ open: false })
  expect(await listDocumentIds(server.deps.db)).toEqual(ids)
})

test('two presses at once make one demonstration', async () => {
  const fresh = await serverForTest()
  expect((await call(fresh, 'GET', '/api/demo')).json).toEqual({ state: 'free', people: [] })
  const both = await Promise.all([press(fresh), press(fresh)])
  expect(both.map(({ status }) => status)).toEqual([201, 201])
  expect(await listDocumentIds(fresh.deps.db)).toHaveLength(3)
})

test('a demonstration that was left half made is made again, and never shown before it is whole', async () => {
  const fresh = await serverForTest()
  await press(fresh)
  const [first] = (await call(fresh, 'GET', '/api/demo')).json.people
  const whole = (await enter(fresh, first.personId)).json.workshopId
  // As after a power cut before the last step.
  await fresh.deps.db.write((tx) => consumeFact(tx, 'demo', whole))
  expect((await call(fresh, 'GET', '/api/demo')).json).toEqual({ state: 'free', people: [] })
  expect((await enter(fresh, first.personId)).status).toBe(404)
  expect((await press(fresh)).status).toBe(201)
  const [again] = (await call(fresh, 'GET', '/api/demo')).json.people
  expect((await enter(fresh, again.personId)).json.workshopId).not.toBe(whole)
})

test('where real people are there is no demonstration, and nobody enters without a proof', async () => {
  const real = await serverForTest()
  const { personId } = await setUp(real)
  expect((await call(real, 'GET', '/api/demo')).json).toEqual({ state: 'closed', people: [] })
  expect((await press(real)).json).toEqual({ refusal: 'setup-closed' })
  const entered = await enter(real, personId)
  expect([entered.status, entered.cookie]).toEqual([404, undefined])
})

test('invented people of the load tests are no demonstration either', async () => {
  const tried = await serverForTest()
  const { people } = await makeWorkshop(tried, 2)
  expect((await press(tried)).json).toEqual({ refusal: 'setup-closed' })
  expect((await enter(tried, people[0]!.id)).status).toBe(404)
})

test('on a server with an address of its own, only who holds the set-up link spends its empty data', async () => {
  const { port, setupLink, deps } = await serverForTest({ env: { BASE_URL: 'https://trama.example.org' } })
  const here = { url: `http://127.0.0.1:${port}` }
  expect((await call(here, 'GET', '/api/demo')).json.state).toBe('with-link')
  expect((await press(here)).json).toEqual({ refusal: 'link-used' })
  expect((await press(here, { token: 'indovinato' })).json).toEqual({ refusal: 'link-used' })
  expect(await listDocumentIds(deps.db)).toEqual([])
  expect((await press(here, { token: setupLink!.split('#')[1] })).status).toBe(201)
})

test('the command makes it before the server runs, says where to enter, and not twice', async () => {
  const dataDir = makeDataDir()
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const trama = () =>
    promisify(execFile)(process.execPath, ['server/trama.ts', 'demo', '--data', dataDir], {
      env: { ...process.env, PORT: '3000', BASE_URL: '' },
    })
  expect((await trama()).stdout).toBe('http://localhost:3000/prova\n')
  await expect(trama()).rejects.toMatchObject({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(/^There are people in this data/),
  })
  const after = await serverForTest({ dataDir })
  expect(after.setupLink).toBeUndefined()
  expect((await call(after, 'GET', '/api/demo')).json.people).toHaveLength(4)
})
