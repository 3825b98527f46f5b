import { pino } from 'pino'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { makeApp } from '../../server/app.ts'
import { call, makeWorkshop, readMails, setUp, signIn } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

/** One request with these very headers and no body; the whole answer. */
const speak = (port: number, head: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (data) => (text += data.toString())).on('close', () => resolve(text))
    socket.write(`${head}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`)
  })

test('[assurance] every answer carries the headers that keep a page to itself', async () => {
  const server = await serverForTest()
  for (const path of ['/api/health', '/api/nothing', '/', '/laboratorio/x', '/assets/none.js']) {
    const { headers } = await call(server, 'GET', path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy, path).toContain("script-src 'self';")
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/script-src[^;]*unsafe/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('strict-transport-security')).toBeNull()
  }
  expect((await call(server, 'GET', '/api/health')).headers.get('cache-control')).toBe('no-store')
})

test('[assurance] under https browsers are told to stay there', async () => {
  const server = await serverForTest({ env: { BASE_URL: 'https://trama.example.org' } })
  const { headers } = await call({ url: `http://127.0.0.1:${server.port}` }, 'GET', '/api/health')
  expect(headers.get('strict-transport-security')).toMatch(/max-age=\d{8}/)
  expect(headers.get('content-security-policy')).toContain('wss://trama.example.org')
})

test('[assurance] a change asked from another site is refused on every route that changes something', async () => {
  const server = await serverForTest()
  const { people } = await makeWorkshop(server, 1)
  const { cookie } = people[0]!
  const changing = makeApp(server.deps).routes.filter(({ method }) => ['POST', 'PUT'].includes(method))
  expect(changing.length).toBeGreaterThan(10)
  const foreign = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://localhost:${server.port + 1}` },
    { origin: `https://localhost:${server.port}` },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const { method, path } of changing)
    for (const headers of foreign) {
      const refused = await call(server, method, path, { cookie, headers: headers as Record<string, string> })
      expect(refused, `${method} ${path} ${JSON.stringify(headers)}`).toMatchObject({
        status: 403,
        json: { refusal: 'foreign-origin' },
      })
    }
  expect((await call(server, 'GET', '/api/me', { cookie })).json.person).not.toBeNull()
})

test('both names of this machine are our origin, and a program without one is let in by its cookie', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const path = `/api/workshops/${workshopId}/invitations`
  for (const origin of [`http://localhost:${server.port}`, `http://127.0.0.1:${server.port}`])
    expect((await call(server, 'POST', path, { cookie, headers: { origin } })).status, origin).toBe(201)
  // Written by hand: the runtime's own fetch adds what a browser would.
  const answer = await speak(server.port, `POST ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}`)
  expect(answer).toMatch(/^HTTP\/1\.1 201 /)
})

test('[assurance] a body over 1 MiB, a broken one and a wrong one are refused with words, and the server goes on', async () => {
  const server = await serverForTest()
  const post = (body: string, type = 'application/json') =>
    fetch(new URL('/api/sign-in/code', server.url), {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
  const large = await post(JSON.stringify({ email: 'x'.repeat(1024 * 1024) }))
  expect([large.status, await large.json()]).toEqual([413, { refusal: 'too-large' }])
  for (const body of ['{', '', '[]', 'null', '"x"', '{"email":{"$ne":1}}', '{"email":["a@b.it"]}']) {
    const broken = await post(body)
    expect([broken.status, await broken.json()], body).toEqual([400, { refusal: 'malformed' }])
  }
  const form = await post('email=a@b.it', 'application/x-www-form-urlencoded')
  expect([form.status, await form.json()]).toEqual([400, { refusal: 'malformed' }])
  expect((await call(server, 'GET', '/api/health')).json).toMatchObject({ ok: true, saving: true })
})

test('[assurance] a body that never ends its length is cut at 1 MiB', async () => {
  const server = await serverForTest()
  const endless = new ReadableStream({
    pull: (controller) => controller.enqueue(new TextEncoder().encode('x'.repeat(64 * 1024))),
  })
  const asked = fetch(new URL('/api/sign-in/code', server.url), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: endless,
    duplex: 'half',
  } as RequestInit)
  const status = await asked.then(
    (response) => response.status,
    () => 'cut',
  )
  expect([413, 'cut']).toContain(status)
  expect((await call(server, 'GET', '/api/health')).status).toBe(200)
})

test('[assurance] one person who asks without end is told to wait, and the others are not', async () => {
  const server = await serverForTest({ seams: { clock: () => 1_800_000_000_000 } })
  const { people } = await makeWorkshop(server, 2)
  const [one, other] = people as [(typeof people)[0], (typeof people)[0]]
  const ask = ({ cookie }: { cookie: string }) => call(server, 'GET', '/api/me', { cookie })
  let spent = 0
  while (server.deps.limiter.may(`person ${one.id}`, { burst: 3_000, everyMs: 20 })) spent += 1
  expect(spent).toBe(3_000)
  expect(await ask(one)).toMatchObject({ status: 429, json: { refusal: 'too-fast' } })
  expect((await ask(other)).status).toBe(200)
})

test('an unknown address of the API is a refusal, never a page', async () => {
  const server = await serverForTest()
  for (const path of [
    '/api',
    '/api/',
    '/api/x',
    '/api/workshops',
    '/api/workshops/a/b/c',
    '/api/auth/get-session',
  ])
    expect((await call(server, 'GET', path)).json, path).toEqual({ refusal: 'not-found' })
})

test('[assurance] the accounts library’s own routes are not there', async () => {
  const server = await serverForTest()
  for (const path of ['sign-up/email', 'sign-in/email-otp', 'email-otp/send-verification-otp', 'update-user'])
    expect((await call(server, 'POST', `/api/auth/${path}`, { body: {} })).status, path).toBe(404)
})

test('no path leaves the folder of built pages', async () => {
  const server = await serverForTest()
  for (const path of [
    '/../package.json',
    '/assets/../../package.json',
    '/..%2fpackage.json',
    '/assets/..%2f..%2fpackage.json',
  ]) {
    const text = await speak(server.port, `GET ${path} HTTP/1.1\r\nHost: localhost`)
    expect(text, path).toMatch(/^HTTP\/1\.1 \d{3} /)
    expect(text, path).not.toContain('"trama-comune"')
  }
})

test('[assurance] logs carry no name, address, word or kind of knowledge of anybody', async () => {
  const lines: string[] = []
  const log = pino({ base: null }, { write: (line: string) => void lines.push(line) })
  const server = await serverForTest({ seams: { log } })
  const { cookie, workshopId } = await setUp(server)
  const { json } = await call(server, 'POST', `/api/workshops/${workshopId}/invitations`, { cookie })
  const token = json.link.split('/invito/')[1]
  const body = { email: 'canarino@prova.invalid', name: 'Canarino Giallo', knowledge: ['professional'] }
  await call(server, 'POST', `/api/invitations/${token}/apply`, { body })
  await signIn(server, body.email)
  // A broken world, with a person's words in hand: the query builder repeats them in its message.
  await server.deps.db.write(async (tx) => {
    const { all } = tx as unknown as { all(query: string): Promise<unknown> }
    await all.call(tx, 'ALTER TABLE people RENAME COLUMN email_verified TO gone')
  })
  const broken = await call(server, 'POST', `/api/invitations/${token}/apply`, { body })
  expect(broken).toMatchObject({ status: 500, json: { failed: true } })
  await readMails(server)
  const all = lines.join('')
  expect(all).toContain('a request failed')
  for (const canary of ['canarino', 'Canarino', 'professional', 'Anna', 'anna@', 'Accogliere', token])
    expect(all).not.toContain(canary)
})

test('[assurance] a full disk: nobody is told it was saved, reading goes on, writing comes back by itself', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 1)
  const { cookie } = people[0]!
  const { deps } = server
  const pages = async (most: number | 'now') => {
    await deps.db.write(async (tx) => {
      const ask = async (query: string) =>
        (await (tx as unknown as { all(query: string): Promise<number[][]> }).all(query))[0]![0]!
      const limit = most === 'now' ? await ask('PRAGMA page_count') : most
      await ask(`PRAGMA max_page_count = ${limit}`)
    })
  }
  const invite = () =>
    call(server, 'POST', `/api/workshops/${workshop.id}/documents`, {
      cookie,
      body: { kind: 'course', title: 'Un testo' },
    })
  await pages('now')
  const statuses: number[] = []
  for (let n = 0; n < 30; n += 1) statuses.push((await invite()).status)
  expect(statuses.at(-1)).toBe(500)
  const shown = await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie })
  expect(shown.status).toBe(200)
  expect(shown.json.documents).toHaveLength(3 + statuses.filter((status) => status === 201).length)
  await pages(1_000_000)
  expect((await invite()).status).toBe(201)
})
