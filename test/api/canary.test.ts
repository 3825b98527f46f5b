import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { unzipSync } from 'fflate'
import { pino } from 'pino'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeBackup } from '../../server/backup/make-backup.ts'
import { nameController } from '../../server/name-controller.ts'
import { SUBPROTOCOL } from '../../shared/sync-protocol.ts'
import { awarenessFrame, liveAddress, openHand, openSocket, syncFrame } from '../helpers/live.ts'
import { decoded, openMailServer } from '../helpers/mail-server.ts'
import {
  call,
  makeDataDir,
  makeWorkshop,
  openServer,
  readMails,
  signIn,
  type TestServer,
} from '../helpers/server.ts'

// People, texts and words that nobody could mistake, in a laboratory that is driven through all it does; then each is
// looked for wherever the product leaves something behind.

const anna = { name: 'Zaffirella Trebisonda', email: 'zaffirella77@canarino.invalid' }
const bruno = { name: 'Ulrico Pimpinella', email: 'ulrico88@canarino.invalid' }
const renamed = 'Ulrico Baccalario'
const group = { name: 'Pappagalli clandestini', purpose: 'Gorgheggi sottovoce' }
const TITLE = 'Ermellino turchino'
const SENTENCE = 'ornitorinco notturno'
/** Looked for by one person, and found nowhere. */
const LOOKED_FOR = 'zibaldone introvabile'

/** What is looked for, as a person would recognise it; kinds of knowledge are the words the code has for them. */
const canaries = {
  name: /Zaffirella T|Trebisonda|Ulrico [PB]|Pimpinella|Baccalario/i,
  email: /zaffirella77|ulrico88|canarino\.invalid/i,
  knowledge: /["'=:[, ](lived|family|professional|citizen)["',\]\s]/,
  group: /Pappagalli|clandestini|Gorgheggi/i,
  title: /Ermellino|turchino/i,
  organisation: /Fenicottero/i,
  sentence: /ornitorinco/i,
  'words looked for': /zibaldone|introvabile/i,
} as const
type Canary = keyof typeof canaries

/** Where each may be found, and is; anywhere else it may not. */
const places: Record<string, readonly Canary[]> = {
  'what the server logs': [],
  'names of files and folders': [],
  'numbers at /metrics, and health': [],
  'answers to refusals and failures': [],
  'addresses that the product makes': [],
  'headers of answers, cookies included': [],
  'pages as the server sends them': [],
  'subjects of mails': [],
  'text of mails': [],
  'whom mails are for': ['email'],
  'what a stranger reads through an invitation': ['name', 'group'],
  'what a stranger reads elsewhere': [],
  'what a colleague reads of the laboratory': ['name', 'knowledge', 'group', 'title', 'organisation'],
  'what a colleague reads of a text and its trace': ['name', 'knowledge', 'group', 'title', 'sentence'],
  'frames to a colleague at the text': ['name', 'title', 'sentence'],
  'what Oggi tells a colleague': ['name', 'knowledge', 'group', 'title', 'sentence'],
  'what a search answers to who asked': ['name', 'group', 'title', 'sentence'],
  'the organisations that a colleague may choose': ['organisation'],
  'subjects of mails that tell an obstacle': [],
  'a mail that tells an obstacle': ['email', 'sentence'],
  'what is left of an obstacle on disk and in the log': [],
  'the table of consents': [],
  'the table of declared kinds': [],
  'the database on disk': ['name', 'email', 'group', 'title', 'organisation', 'sentence'],
  'keys and signed heads on disk': [],
  'a backup': [],
}

type Place = keyof typeof places
const found = new Map<Place, string[]>()
const leave = (place: Place, words: string): void =>
  void found.set(place, [...(found.get(place) ?? []), words])

let server: TestServer
const dataDir = makeDataDir()
const logged: string[] = []
/** What Bruno takes along. */
const ownData: string[] = []

type Ask = Parameters<typeof call>[3]
/** One call whose answer and headers are kept for the search. */
const ask = async (place: Place, method: string, path: string, options?: Ask) => {
  const answer = await call(server, method, path, options)
  leave(place, answer.text)
  leave('headers of answers, cookies included', JSON.stringify([...answer.headers]))
  return answer
}

const bytesUnder = (folder: string, wanted: RegExp): string =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && wanted.test(entry.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1'))
    .join('\n')

const listen = (documentId: string, cookie: string) => {
  const socket = new WebSocket(liveAddress(server, documentId), [SUBPROTOCOL], {
    headers: { cookie, origin: server.url },
  })
  socket.on('message', (data: Buffer) => leave('frames to a colleague at the text', data.toString('utf8')))
  return socket
}

/** Doors, group, text, refusals, failures, numbers: everything once, with canaries in every hand. */
const drive = async () => {
  const token = server.setupLink!.split('#')[1]
  const first = { token, ...anna, knowledge: ['lived'], workshop: group }
  const made = await call(server, 'POST', '/api/setup', { body: first })
  const cookie = made.cookie!
  const workshop = `/api/workshops/${made.json.workshopId}`
  const { json: invitation } = await call(server, 'POST', `${workshop}/invitations`, { cookie })
  leave('addresses that the product makes', invitation.link)
  const invited = invitation.link.split('/invito/')[1]
  await ask('what a stranger reads through an invitation', 'GET', `/api/invitations/${invited}`)
  const applying = { ...bruno, knowledge: ['family'] }
  await ask('answers to refusals and failures', 'POST', `/api/invitations/${invited}/apply`, {
    body: applying,
  })
  const his = await signIn(server, bruno.email)
  const waiting = await ask('what a colleague reads of the laboratory', 'GET', workshop, { cookie })
  await call(server, 'POST', `${workshop}/applications/${waiting.json.applications[0].id}/admit`, { cookie })
  const { json } = await call(server, 'POST', `${workshop}/documents`, {
    cookie,
    body: { kind: 'proposal', title: TITLE },
  })
  const documentId = json.document.id as string
  leave('addresses that the product makes', documentId)
  await write(documentId, cookie, his)
  for (const path of ['', '/authorship', '/removals', '/contributions', '/steps', '/pens', '/verify'])
    await ask(
      'what a colleague reads of a text and its trace',
      'GET',
      `/api/documents/${documentId}${path}`,
      {
        cookie: his,
      },
    )
  await ask('what Oggi tells a colleague', 'GET', '/api/me/news', { cookie: his })
  for (const words of [SENTENCE, 'Trebisonda', LOOKED_FOR, 'lived'])
    await ask('what a search answers to who asked', 'POST', '/api/me/search', {
      cookie: his,
      body: { words },
    })
  await ask('what a colleague reads of the laboratory', 'GET', workshop, { cookie: his })
  const named = { name: 'Cooperativa Fenicottero', kind: 'cooperative', region: 'Lazio' }
  await call(server, 'POST', '/api/me/organisations', { cookie: his, body: named })
  await ask('what a colleague reads of the laboratory', 'GET', workshop, { cookie })
  await ask('the organisations that a colleague may choose', 'GET', '/api/me/organisations', { cookie })
  await ask('answers to refusals and failures', 'POST', '/api/me/organisations', {
    cookie: his,
    body: { ...named, kind: named.name },
  })
  await call(server, 'PUT', '/api/me/name', { cookie: his, body: { name: renamed } })
  await call(server, 'PUT', `${workshop}/voice`, { cookie: his, body: { knowledge: ['professional'] } })
  await refuse(documentId, workshop, his)
  await fail(documentId, cookie)
  const taken = await fetch(new URL('/api/me/data', server.url), { headers: { cookie: his } })
  const files = unzipSync(new Uint8Array(await taken.arrayBuffer()))
  for (const [name, bytes] of Object.entries(files)) {
    leave('names of files and folders', name)
    ownData.push(new TextDecoder().decode(bytes))
  }
  for (const path of ['/api/me', workshop, `/api/documents/${documentId}`, '/api/setup', '/api/demo'])
    await ask('what a stranger reads elsewhere', 'GET', path)
  for (const path of ['/', '/entra', `/t/${documentId}`, '/stile'])
    await ask('pages as the server sends them', 'GET', path, { cookie })
  const authorization = 'Bearer chi-guarda-la-macchina'
  await ask('numbers at /metrics, and health', 'GET', '/metrics', { headers: { authorization } })
  await ask('numbers at /metrics, and health', 'GET', '/api/health')
}

const write = async (documentId: string, cookie: string, his: string) => {
  const socket = listen(documentId, his)
  await new Promise((resolve) => socket.once('open', resolve))
  const hand = await openHand(server, { cookie, documentId })
  hand.live().send(awarenessFrame([{ pen: hand.pen, clock: 1, json: '{}' }]))
  hand.body.insert(hand.body.length, SENTENCE, {})
  const gone = ` e un ${SENTENCE}`
  hand.body.insert(hand.body.length, gone, {})
  hand.body.delete(hand.body.length - gone.length, gone.length)
  await hand.saved()
  // The answer comes behind all that was sent before it, and holds the whole text.
  const answered = new Promise<void>((resolve) =>
    socket.on('message', (data: Buffer) => data[0] === 0 && data[1] === 1 && resolve()),
  )
  socket.send(syncFrame('step1', new Uint8Array([0])))
  await answered
  hand.leave()
  socket.terminate()
}

/** Wrong codes, foreign pages, malformed words and frames, each with somebody's name in it. */
const refuse = async (documentId: string, workshop: string, cookie: string) => {
  const no = (method: string, path: string, options: Ask) =>
    ask('answers to refusals and failures', method, path, options)
  await no('POST', '/api/sign-in/verify', { body: { email: anna.email, code: '000000' } })
  await no('POST', '/api/sign-in/code', { body: { email: `${anna.name} <x>` } })
  await no('POST', '/api/sign-in/link', { body: { token: anna.name } })
  await no('POST', '/api/obstacles', {
    body: { words: SENTENCE, page: `/t/${documentId}`, reply: bruno.email },
  })
  await no('POST', '/api/me/search', { cookie, body: { words: SENTENCE.repeat(200) } })
  await no('GET', `/api/invitations/${encodeURIComponent(anna.email)}`, {})
  await no('GET', `/api/documents/${encodeURIComponent(TITLE)}`, { cookie })
  await no('GET', `/api/nothing/${encodeURIComponent(anna.name)}?chi=${encodeURIComponent(bruno.email)}`, {
    cookie,
  })
  await no('PUT', '/api/me/name', { cookie, body: { name: anna.name.repeat(90) } })
  await no('PUT', `${workshop}/voice`, { cookie, body: { knowledge: ['lived', anna.name] } })
  await no('POST', `${workshop}/documents`, { cookie, body: { kind: SENTENCE, title: TITLE } })
  const headers = { origin: 'https://altrove.invalid', 'user-agent': anna.name }
  await no('POST', `${workshop}/leave`, { cookie, headers })
  // A frame that lies about its length, and an update that is none.
  const lying = Buffer.concat([Buffer.from([1, 250, 1]), Buffer.from(SENTENCE)])
  for (const bytes of [lying, syncFrame('update', Buffer.from(SENTENCE))]) {
    const socket = await openSocket(server, { cookie, documentId })
    socket.send(bytes)
    leave('answers to refusals and failures', JSON.stringify(await socket.closed))
  }
}

/** An obstacle told where there is a mail server: what goes out, and what stays behind. */
const tellObstacle = async () => {
  const smtp = await openMailServer()
  const lines: string[] = []
  const log = pino(
    { level: 'trace', base: null },
    { write: (line: string) => void lines.push(line) },
  ) as never
  const there = await openServer({ env: { SMTP_URL: smtp.url }, seams: { log } })
  const { people, documents } = await makeWorkshop(there, 1)
  await nameController(there.deps.db, {
    name: 'Un ente',
    contact: 'chi.risponde@ente.invalid',
    basis: 'x',
    retention: 'x',
  })
  const body = { words: SENTENCE, page: `/t/${documents[0]!.id}?chi=${anna.name}`, reply: bruno.email }
  expect((await call(there, 'POST', '/api/obstacles', { cookie: people[0]!.cookie, body })).status).toBe(200)
  const mail = decoded((await smtp.next()).text)
  leave('subjects of mails that tell an obstacle', /^Subject: .*$/m.exec(mail)![0])
  leave('a mail that tells an obstacle', mail)
  expect(mail).not.toContain(documents[0]!.id)
  for (const canary of [people[0]!.name, people[0]!.email]) expect(mail).not.toContain(canary)
  await there.close()
  leave('what is left of an obstacle on disk and in the log', lines.join('') + bytesUnder(there.dataDir, /./))
  await rm(there.dataDir, { recursive: true, force: true })
}

/** A table as it lies on disk, row by row. */
const rowsOf = (table: string): string => {
  const file = new Database(join(dataDir, 'trama.db'), { readonly: true })
  const rows = file.prepare(`SELECT * FROM ${table}`).raw().all() as unknown[][]
  file.close()
  expect(rows.length, table).toBeGreaterThan(0)
  return rows
    .flat()
    .map((cell) => (cell instanceof Buffer ? cell.toString('latin1') : String(cell)))
    .join('\n')
}

/** A broken world: every statement about texts and people fails with somebody's words in its message. */
const fail = async (documentId: string, cookie: string) => {
  const { rooms, db } = server.deps
  const words = `${anna.name} ${anna.email} ${SENTENCE} ["lived"]`
  const broken = { read: rooms.read, write: db.write }
  Object.assign(rooms, { read: () => Promise.reject(new Error(words, { cause: new TypeError(words) })) })
  Object.assign(db, { write: () => Promise.reject(new Error(words)) })
  for (const path of ['/authorship', '/steps'])
    expect(
      (
        await ask('answers to refusals and failures', 'GET', `/api/documents/${documentId}${path}`, {
          cookie,
        })
      ).status,
    ).toBe(500)
  await ask('answers to refusals and failures', 'PUT', '/api/me/name', { cookie, body: { name: anna.name } })
  Object.assign(rooms, { read: broken.read })
  Object.assign(db, { write: broken.write })
}

beforeAll(async () => {
  const log = pino(
    { level: 'trace', base: null },
    { write: (line: string) => void logged.push(line) },
  ) as never
  server = await openServer({ dataDir, env: { METRICS_TOKEN: 'chi-guarda-la-macchina' }, seams: { log } })
  await drive()
  for (const { to, subject, text } of await readMails(server)) {
    leave('whom mails are for', to)
    leave('subjects of mails', subject)
    leave('text of mails', text.slice(text.indexOf('\n\n')))
    for (const [link] of text.matchAll(/http\S+/g)) leave('addresses that the product makes', link)
  }
  const copy = await makeBackup(server.deps.config, join(makeDataDir(), 'copie/'), Date.now())
  if ('no' in copy) throw new Error(copy.no)
  leave('a backup', readFileSync(copy.file).toString('latin1'))
  await server.close()
  leave('the table of consents', rowsOf('consents'))
  leave('the table of declared kinds', rowsOf('voices'))
  leave('what the server logs', logged.join(''))
  const names = [...readdirSync(dataDir, { recursive: true, encoding: 'utf8' }), copy.file]
  leave('names of files and folders', names.join('\n'))
  leave('the database on disk', bytesUnder(dataDir, /^trama\.db/))
  leave('keys and signed heads on disk', bytesUnder(dataDir, /\.(key|jsonl)$/))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

test('an obstacle is told: its mail has what its writer chose to say', tellObstacle)

test('the table names every place that was searched, and none was empty', () => {
  expect([...found.keys()].sort()).toEqual(Object.keys(places).sort())
  for (const [place, words] of found) expect(words.join('').length, place).toBeGreaterThan(8)
  expect(logged.join('')).toContain('a request failed')
})

test.each(Object.entries(places))(
  '[assurance] in %s only what the table allows is found, and that is',
  (place, allowed) => {
    const words = found.get(place)!.join('\n')
    const seen = (Object.keys(canaries) as Canary[]).filter((canary) => canaries[canary].test(words))
    const context = seen
      .filter((canary) => !allowed.includes(canary))
      .map((canary) => words.slice(Math.max(0, words.search(canaries[canary]) - 60)).slice(0, 140))
    expect(context).toEqual([])
    expect(seen).toEqual((Object.keys(canaries) as Canary[]).filter((canary) => allowed.includes(canary)))
  },
)

test('[assurance] what one takes along is one’s own: no address and no kind of anybody else', () => {
  const words = ownData.join('\n')
  expect(words).toContain(bruno.email)
  expect(words).toContain('professional')
  expect(words).not.toMatch(/zaffirella77|lived/i)
})
