import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { findPersonByEmail } from '../../db/people.ts'
import { call, readMails, setUp, signIn, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

afterEach(() => void vi.useRealTimers())

/** The doors read the machine's clock: here it is moved, while timers go on. */
const moveClock = (ms: number) => {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(now + ms)
}

const MINUTE = 60_000

const askCode = async (server: TestServer, email: string) => {
  const { json } = await call(server, 'POST', '/api/sign-in/code', { body: { email } })
  expect(json).toEqual({ sent: true })
  return (await readMails(server)).findLast(({ to }) => to === email)!
}
const verify = (server: TestServer, email: string, code: string) =>
  call(server, 'POST', '/api/sign-in/verify', { body: { email, code } })
const press = (server: TestServer, token: string) =>
  call(server, 'POST', '/api/sign-in/link', { body: { token } })
const me = (server: TestServer, cookie: string | undefined) =>
  call(server, 'GET', '/api/me', cookie ? { cookie } : {})
/** Who has no session is answered too, as nobody. */
const isInside = async (server: TestServer, cookie: string | undefined) =>
  (await me(server, cookie)).json.person !== null

test('on empty data the set-up link makes the first person and workshop, once', async () => {
  const server = await serverForTest()
  expect((await call(server, 'GET', '/api/setup')).json).toEqual({ open: true })
  const { cookie, workshopId, email, personId } = await setUp(server)
  expect((await me(server, cookie)).json).toEqual({
    person: { id: personId, name: 'Anna Costa', email },
    workshops: [{ id: workshopId, name: 'Accogliere' }],
    pending: [],
    own: null,
    offerPasskey: true,
    endedFromAfar: false,
  })
  expect((await call(server, 'GET', '/api/setup')).json).toEqual({ open: false })
  const token = server.setupLink!.split('#')[1]
  const workshop = { name: 'Altro', purpose: '' }
  const body = { token, email: 'b@prova.invalid', name: 'B', knowledge: [], workshop }
  expect(await call(server, 'POST', '/api/setup', { body })).toMatchObject({
    status: 404,
    json: { refusal: 'setup-closed' },
  })
})

test('a wrong set-up token opens nothing, and two presses at once make one workshop', async () => {
  const server = await serverForTest()
  const workshop = { name: 'Primo', purpose: '' }
  const body = { token: 'guessed', email: 'a@prova.invalid', name: 'A', knowledge: [], workshop }
  expect((await call(server, 'POST', '/api/setup', { body })).json).toEqual({ refusal: 'link-used' })
  const token = server.setupLink!.split('#')[1]
  const both = [1, 2].map((n) =>
    call(server, 'POST', '/api/setup', { body: { ...body, token, email: `${n}@prova.invalid` } }),
  )
  expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([201, 404])
})

test('six digits from the mail sign in, once', async () => {
  const server = await serverForTest()
  const { email, personId } = await setUp(server)
  const mail = await askCode(server, email)
  expect(mail.subject).toBe('Il tuo codice per entrare')
  const first = await verify(server, email.toUpperCase(), ` ${mail.code} `)
  expect(first.json).toEqual({ person: { id: personId, name: 'Anna Costa', email } })
  expect(await isInside(server, first.cookie)).toBe(true)
  expect(await verify(server, email, mail.code)).toMatchObject({
    status: 400,
    json: { refusal: 'code-wrong' },
  })
})

test('the link in the same mail signs in by a press, once; opening its address does nothing', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const { token } = await askCode(server, email)
  // What follows links on its own, a program that reads mail or a browser that looks ahead, uses nothing up.
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const headers of [{}, { purpose: 'prefetch', 'sec-purpose': 'prefetch' }] as Record<
      string,
      string
    >[]) {
      const looked = await call(server, method, `/api/sign-in/link?token=${token}`, { headers })
      expect(looked.status).toBe(404)
      await call(server, method, '/entra', { headers })
    }
  const first = await press(server, token)
  expect(await isInside(server, first.cookie)).toBe(true)
  expect(await press(server, token)).toMatchObject({ status: 400, json: { refusal: 'link-used' } })
})

test('of two presses on one link at the same moment, one signs in', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const { token } = await askCode(server, email)
  const statuses = (await Promise.all([press(server, token), press(server, token)])).map(
    ({ status }) => status,
  )
  expect(statuses.sort()).toEqual([200, 400])
})

test('code and link are good for 30 minutes', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const early = await askCode(server, email)
  moveClock(29 * MINUTE)
  expect((await press(server, early.token)).status).toBe(200)
  const late = await askCode(server, email)
  moveClock(31 * MINUTE)
  expect((await press(server, late.token)).json).toEqual({ refusal: 'link-used' })
  expect((await verify(server, email, late.code)).json).toEqual({ refusal: 'code-wrong' })
})

test('after five wrong tries the right code is wrong too, and a new one works', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const { code } = await askCode(server, email)
  const other = code === '000000' ? '111111' : '000000'
  for (let n = 0; n < 5; n += 1)
    expect((await verify(server, email, other)).json).toEqual({ refusal: 'code-wrong' })
  expect((await verify(server, email, code)).json).toEqual({ refusal: 'code-wrong' })
  const again = await askCode(server, email)
  expect((await verify(server, email, again.code)).status).toBe(200)
})

test('the fourth wrong try does not burn the right code', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const { code } = await askCode(server, email)
  const other = code === '000000' ? '111111' : '000000'
  for (let n = 0; n < 4; n += 1) await verify(server, email, other)
  expect((await verify(server, email, code)).status).toBe(200)
})

test('a known and an unknown address get the same answer for the same work, and only the known one a mail', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const { auth, db, mail } = server.deps
  const work = {
    codes: vi.spyOn(auth.api, 'createVerificationOTP'),
    writes: vi.spyOn(db, 'write'),
    mails: vi.spyOn(mail, 'send'),
  }
  const ask = async (path: string, body: object) => {
    for (const spy of Object.values(work)) spy.mockClear()
    const { status, text, headers } = await call(server, 'POST', path, { body })
    const done = Object.entries(work).map(([name, spy]) => [name, spy.mock.calls.length])
    return { status, text, headers: [...headers.keys()].sort(), done: Object.fromEntries(done) }
  }
  const stranger = 'chi@prova.invalid'
  const known = await ask('/api/sign-in/code', { email })
  expect(known).toMatchObject({ status: 200, done: { codes: 1, writes: 1, mails: 1 } })
  expect(await ask('/api/sign-in/code', { email: stranger })).toEqual(known)
  expect((await readMails(server)).map(({ to }) => to)).toEqual([email])
  const wrong = (await readMails(server))[0]!.code === '123456' ? '654321' : '123456'
  const tried = await ask('/api/sign-in/verify', { email, code: wrong })
  expect(tried.text).toBe('{"refusal":"code-wrong"}')
  expect(await ask('/api/sign-in/verify', { email: stranger, code: wrong })).toEqual(tried)
})

test('accounts come only by the set-up link or an invitation: a good code for an unknown address makes none', async () => {
  const server = await serverForTest()
  await setUp(server)
  const email = 'chi@prova.invalid'
  const code = await server.deps.auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
  expect((await verify(server, email, code)).json).toEqual({ refusal: 'code-wrong' })
  expect(await findPersonByEmail(server.deps.db, email)).toBeUndefined()
})

test('a mail goes to one address: what mail programs read as several is refused', async () => {
  const server = await serverForTest()
  for (const email of [
    'a@b.it,c@d.it',
    'a@b.it;c@d.it',
    'A <a@b.it>',
    'a@b.it\nBcc: c@d.it',
    'a',
    '',
    'a@b.it\0',
  ])
    expect((await call(server, 'POST', '/api/sign-in/code', { body: { email } })).json, email).toEqual({
      refusal: 'malformed',
    })
})

test('signing out ends the session, and the same cookie opens nothing', async () => {
  const server = await serverForTest()
  const { cookie } = await setUp(server)
  const out = await call(server, 'POST', '/api/sign-out', { cookie })
  expect(out.json).toEqual({ ok: true })
  expect(out.headers.getSetCookie()[0]).toMatch(/Max-Age=0/)
  expect(await me(server, cookie)).toMatchObject({ status: 200, json: { person: null, workshops: [] } })
})

test('a cookie whose signature or token was touched opens nothing', async () => {
  const server = await serverForTest()
  const { cookie } = await setUp(server)
  const [name, value] = cookie.split('=') as [string, string]
  const [token, signature] = decodeURIComponent(value).split('.') as [string, string]
  const touched = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  for (const forged of [`${touched}.${signature}`, token, `${token}.`, `.${signature}`, ''])
    expect(await isInside(server, `${name}=${encodeURIComponent(forged)}`), forged).toBe(false)
  expect(await isInside(server, cookie)).toBe(true)
})

test('on this machine the cookie is plain; under https it is tied to its host and secure', async () => {
  const plain = await serverForTest()
  const { email } = await setUp(plain)
  const { code } = await askCode(plain, email)
  const [set] = (await verify(plain, email, code)).headers.getSetCookie()
  expect(set).toMatch(/^trama=.*; Path=\/; HttpOnly; SameSite=Lax$/)

  const secure = await serverForTest({ env: { BASE_URL: 'https://trama.example.org' } })
  expect(secure.setupLink).toMatch(/^https:\/\/trama\.example\.org\/avvio#/)
  const local = { ...secure, url: `http://127.0.0.1:${secure.port}` }
  const { cookie } = await setUp(local)
  expect(cookie).toMatch(/^__Host-trama=/)
  expect(await isInside(local, cookie)).toBe(true)
})

/** Everything the database has on disk, as text. */
const diskOf = ({ dataDir }: TestServer) =>
  readdirSync(dataDir)
    .filter((name) => name.startsWith('trama.db') && statSync(join(dataDir, name)).isFile())
    .map((name) => readFileSync(join(dataDir, name)).toString('latin1'))
    .join('')

test('[assurance] whoever reads the disk finds no session token, code, link or set-up token', async () => {
  const server = await serverForTest()
  const setup = server.setupLink!.split('#')[1]!
  expect(diskOf(server)).not.toContain(setup)
  const { cookie, email, workshopId } = await setUp(server)
  const { code, token } = await askCode(server, email)
  const invited = await call(server, 'POST', `/api/workshops/${workshopId}/invitations`, { cookie })
  const invitation = invited.json.link.split('/invito/')[1]
  const disk = diskOf(server)
  // The premise: these are the right files, and the rows are in them.
  expect(disk).toContain(email)
  expect(disk).toContain('sign-in-otp')
  const session = decodeURIComponent(cookie.split('=')[1]!).split('.')[0]!
  expect(session.length).toBeGreaterThanOrEqual(22)
  for (const secret of [session, code, token, invitation]) expect(disk).not.toContain(secret)
})

test('[database 2] a sign-in during a transaction that is rolled back is not rolled back with it', async () => {
  const server = await serverForTest()
  const { email } = await setUp(server)
  const { code } = await askCode(server, email)
  let fail = () => {}
  const broken = server.deps.db.write(async () => {
    await new Promise<void>((resolve) => (fail = resolve))
    throw new Error('on purpose')
  })
  const signingIn = verify(server, email, code)
  // The sign-in is waiting for its turn behind the open transaction.
  await new Promise((resolve) => setTimeout(resolve, 50))
  fail()
  await expect(broken).rejects.toThrow('on purpose')
  const { cookie } = await signingIn
  expect(await isInside(server, cookie)).toBe(true)
})

test('a thousand mails to one address: six go out, and who asks is told when to try again', async () => {
  let now = Date.now()
  const server = await serverForTest({ env: { ADDRESS_HEADER: 'X-Real-IP' }, seams: { clock: () => now } })
  const { email } = await setUp(server)
  const ask = (to: string, n: number) =>
    call(server, 'POST', '/api/sign-in/code', { body: { email: to }, headers: { 'x-real-ip': `${n % 100}` } })
  const answers = []
  for (let n = 0; n < 1_000; n += 1) answers.push(await ask(email, n))
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(6)
  expect(answers.slice(6).every(({ status, json }) => status === 429 && json.refusal === 'too-fast')).toBe(
    true,
  )
  expect(answers[6]!.headers.get('retry-after')).toBe('600')
  expect(await readMails(server)).toHaveLength(6)
  // Another person is not held back, and the first is not for long.
  expect((await ask('b@prova.invalid', 0)).status).toBe(200)
  now += 10 * MINUTE
  expect((await ask(email, 0)).status).toBe(200)
})

test('a code tried a thousand times is never guessed: fifteen tries are heard, and a new code works later', async () => {
  let now = Date.now()
  const server = await serverForTest({ env: { ADDRESS_HEADER: 'X-Real-IP' }, seams: { clock: () => now } })
  const { email } = await setUp(server)
  const { code } = await askCode(server, email)
  const tries = []
  for (let n = 0; n < 1_000; n += 1) {
    const body = { email, code: String((Number(code) + 1 + n) % 1_000_000).padStart(6, '0') }
    tries.push(
      await call(server, 'POST', '/api/sign-in/verify', { body, headers: { 'x-real-ip': `${n % 100}` } }),
    )
  }
  expect(tries.filter(({ json }) => json.refusal === 'code-wrong')).toHaveLength(15)
  expect(tries.at(-1)!.headers.get('retry-after')).toBe('300')
  expect((await verify(server, email, code)).status).toBe(429)
  now += 5 * MINUTE
  expect((await verify(server, email, code)).json).toEqual({ refusal: 'code-wrong' })
  now += 5 * MINUTE
  expect((await verify(server, email, (await askCode(server, email)).code)).status).toBe(200)
})

test('the limit counts the address that a trusted proxy tells, and no header without one', async () => {
  const knock = async (server: TestServer, from: string, times: number) => {
    let last = 0
    for (let n = 0; n < times; n += 1)
      last = (
        await call(server, 'POST', '/api/sign-in/link', {
          body: { token: 'x' },
          headers: { 'x-real-ip': from },
        })
      ).status
    return last
  }
  const behind = await serverForTest({
    env: { ADDRESS_HEADER: 'X-Real-IP' },
    seams: { clock: () => 1_000_000 },
  })
  expect(await knock(behind, '192.0.2.1', 121)).toBe(429)
  expect(await knock(behind, '192.0.2.2', 1)).toBe(400)
  const alone = await serverForTest({ seams: { clock: () => 1_000_000 } })
  await knock(alone, '192.0.2.1', 120)
  expect(await knock(alone, '192.0.2.2', 1)).toBe(429)
})

test('a name of 10,000 letters, an empty one, and a NUL get a clear refusal; 80 letters with accents pass', async () => {
  const server = await serverForTest()
  const token = server.setupLink!.split('#')[1]
  const workshop = { name: 'Primo', purpose: '' }
  const withName = (name: string) =>
    call(server, 'POST', '/api/setup', {
      body: { token, email: 'a@prova.invalid', name, knowledge: ['lived'], workshop },
    })
  expect(await withName('x'.repeat(10_000))).toMatchObject({
    status: 400,
    json: { refusal: 'name-too-long' },
  })
  expect((await withName('é'.repeat(81))).json).toEqual({ refusal: 'name-too-long' })
  expect((await withName('   ')).json).toEqual({ refusal: 'malformed' })
  expect((await withName('Anna\0Costa')).json).toEqual({ refusal: 'malformed' })
  expect((await withName('\ud800')).json).toEqual({ refusal: 'malformed' })
  expect((await withName('e\u0301'.repeat(80))).status).toBe(201)
})

test('sessions survive a restart, and with people inside no set-up link is made', async () => {
  const server = await serverForTest()
  const { email, cookie } = await setUp(server)
  await server.close()
  const again = await serverForTest({ dataDir: server.dataDir })
  expect(again.setupLink).toBeUndefined()
  expect(await isInside(again, cookie)).toBe(true)
  expect(await isInside(again, await signIn(again, email))).toBe(true)
})
