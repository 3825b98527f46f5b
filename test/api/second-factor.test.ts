import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { URI } from 'otpauth'
import { afterEach, expect, test, vi } from 'vitest'
import { carryOut } from '../../server/commands.ts'
import { call, makeWorkshop, readMails, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

afterEach(() => void vi.useRealTimers())

const moveClock = (ms: number) => {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(now + ms)
}

const digitsOf = (address: string) => URI.parse(address).generate({ timestamp: Date.now() } as never)
const path = '/api/me/second-factor'

/** Anna, with a second factor on; its app, and the spare codes. */
const scene = async () => {
  const server = await serverForTest()
  const { people } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const { json } = await call(server, 'POST', path, { cookie: anna.cookie })
  const app = () => digitsOf(json.address)
  const on = await call(server, 'PUT', path, { cookie: anna.cookie, body: { code: app() } })
  expect(on.json.spares).toHaveLength(8)
  return { server, anna, giulio, app, words: json.words as string, spares: on.json.spares as string[] }
}

const enterByCode = async (server: TestServer, email: string) => {
  await call(server, 'POST', '/api/sign-in/code', { body: { email } })
  const { code } = (await readMails(server)).findLast((mail) => mail.to === email && mail.code)!
  return call(server, 'POST', '/api/sign-in/verify', { body: { email, code } })
}
const showSecond = (server: TestServer, cookie: string, code: string) =>
  call(server, 'POST', '/api/sign-in/second', { cookie, body: { code } })
const sessionIn = (answer: { headers: Headers }) =>
  answer.headers.getSetCookie().find((one) => one.startsWith('trama='))
const isInside = async (server: TestServer, cookie: string) =>
  (await call(server, 'GET', '/api/me', { cookie })).json.person !== null

test('after any first way in the second is asked, and without it there is no session', async () => {
  const { server, anna, app, spares } = await scene()
  moveClock(60_000)
  const byCode = await enterByCode(server, anna.email)
  const byLink = await call(server, 'POST', anna.signIn.path, { body: anna.signIn.body })
  for (const half of [byCode, byLink]) {
    expect(half.json).toEqual({ second: true })
    expect(sessionIn(half)).toBeUndefined()
    expect(await isInside(server, half.cookie!)).toBe(false)
  }
  const listed = await call(server, 'GET', '/api/me/devices', { cookie: anna.cookie })
  expect(listed.json.devices, 'no session was left behind').toHaveLength(1)
  // Wrong digits, those of another half-minute, nothing asked before: no.
  const digits = app()
  const wrong = digits === '000000' ? '111111' : '000000'
  expect((await showSecond(server, byCode.cookie!, wrong)).json).toEqual({ refusal: 'second-wrong' })
  expect((await showSecond(server, 'trama-second=x', digits)).json).toEqual({ refusal: 'second-wrong' })
  const entered = await showSecond(server, byCode.cookie!, ` ${digits.slice(0, 3)} ${digits.slice(3)}`)
  expect(entered.json.person.id).toBe(anna.id)
  expect(await isInside(server, sessionIn(entered)!.split(';')[0]!)).toBe(true)
  // Digits serve once, and so does the half sign-in.
  expect((await showSecond(server, byLink.cookie!, digits)).json).toEqual({ refusal: 'second-wrong' })
  expect((await showSecond(server, byCode.cookie!, app())).json).toEqual({ refusal: 'second-wrong' })
  // A spare code works once too.
  expect((await showSecond(server, byLink.cookie!, spares[0]!.toLowerCase())).status).toBe(200)
  const again = await enterByCode(server, anna.email)
  expect((await showSecond(server, again.cookie!, spares[0]!)).json).toEqual({ refusal: 'second-wrong' })
  moveClock(11 * 60_000)
  expect((await showSecond(server, again.cookie!, spares[1]!)).json).toEqual({ refusal: 'second-wrong' })
})

test('it is put on only after its first digits, told by mail, and nothing of it can be read on disk', async () => {
  const { server, anna, giulio, words, spares } = await scene()
  const subjects = async () => (await readMails(server)).map(({ subject }) => subject)
  expect(await subjects()).toEqual(['Un secondo controllo per entrare'])
  // Half put on is not asked for; put on again is refused while it is in use.
  await call(server, 'POST', path, { cookie: giulio.cookie })
  expect((await enterByCode(server, giulio.email)).json.person.id).toBe(giulio.id)
  expect((await call(server, 'POST', path, { cookie: anna.cookie })).json).toEqual({ refusal: 'not-found' })
  expect((await call(server, 'GET', path, { cookie: anna.cookie })).json).toEqual({ on: true })
  const disk = readdirSync(server.dataDir)
    .filter((name) => name.startsWith('trama.db') && !name.includes('before'))
    .map((name) => readFileSync(join(server.dataDir, name)).toString('latin1'))
    .join('')
  for (const secret of [
    words.replaceAll(' ', ''),
    ...spares.flatMap((one) => [one, one.replaceAll('-', '')]),
  ])
    expect(disk).not.toContain(secret)
  expect((await call(server, 'DELETE', path, { cookie: anna.cookie })).json).toEqual({ on: false })
  expect((await subjects()).at(-1)).toBe('Il secondo controllo è tolto')
  expect((await enterByCode(server, anna.email)).json.person.id).toBe(anna.id)
})

test('digits tried a thousand times are heard fifteen times', async () => {
  const { server, anna } = await scene()
  const half = await enterByCode(server, anna.email)
  const refusals = []
  for (let n = 0; n < 40; n += 1)
    refusals.push((await showSecond(server, half.cookie!, String(n).padStart(6, '0'))).json.refusal)
  expect(refusals.filter((refusal) => refusal === 'too-fast').length).toBeGreaterThanOrEqual(25)
})

test('the keeper takes it from who has lost phone and spare codes, and the person is told', async () => {
  const { server, anna } = await scene()
  const config = server.deps.config
  const obey = (email: string) => carryOut(config, { command: 'second-off', email })
  expect(await obey('chi@prova.invalid')).toEqual({ no: 'Nobody has an account with this address.' })
  expect(await obey(anna.email.toUpperCase())).toMatchObject({ sound: true })
  expect(await obey(anna.email)).toEqual({ no: 'This person has no second check.' })
  expect((await readMails(server)).at(-1)).toMatchObject({
    to: anna.email,
    subject: 'Il secondo controllo è tolto',
  })
  expect((await enterByCode(server, anna.email)).json.person.id).toBe(anna.id)
})
