import { afterEach, expect, test, vi } from 'vitest'
import { findPersonByEmail } from '../../db/people.ts'
import { call, makeWorkshop, readMails, signIn, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

afterEach(() => void vi.useRealTimers())

const moveClock = (ms: number) => {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'] })
  vi.setSystemTime(now + ms)
}

const scene = async () => {
  const server = await serverForTest()
  const { people } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  return { server, anna, giulio }
}
const ask = (server: TestServer, cookie: string, email: string) =>
  call(server, 'POST', '/api/me/email', { cookie, body: { email } })
const confirm = (server: TestServer, cookie: string, code: string) =>
  call(server, 'PUT', '/api/me/email', { cookie, body: { code } })
const codeFor = async (server: TestServer, email: string) =>
  (await readMails(server)).findLast(({ to }) => to === email)!.code

test('six digits to the new address change it, once; the old one is told and opens nothing any more', async () => {
  const { server, anna } = await scene()
  const fresh = 'anna.nuova@prova.invalid'
  expect((await ask(server, anna.cookie, fresh)).json).toEqual({ sent: true })
  const code = await codeFor(server, fresh)
  expect((await confirm(server, anna.cookie, code)).json).toEqual({ email: fresh })
  expect((await confirm(server, anna.cookie, code)).json).toEqual({ refusal: 'code-wrong' })
  const told = (await readMails(server)).filter(({ to }) => to === anna.email)
  expect(told.map(({ subject }) => subject)).toEqual(['La tua e-mail è cambiata'])
  expect(told[0]!.text).not.toContain(fresh)
  expect((await call(server, 'GET', '/api/me', { cookie: anna.cookie })).json.person.email).toBe(fresh)
  expect(await findPersonByEmail(server.deps.db, anna.email)).toBeUndefined()
  const cookie = await signIn(server, fresh)
  expect((await call(server, 'GET', '/api/me', { cookie })).json.person.id).toBe(anna.id)
})

test('an address that is somebody’s gets the same answer and no mail, and nobody takes it', async () => {
  const { server, anna, giulio } = await scene()
  const free = await ask(server, anna.cookie, 'libera@prova.invalid')
  const taken = await ask(server, anna.cookie, giulio.email)
  expect([taken.status, taken.text]).toEqual([free.status, free.text])
  expect((await readMails(server)).map(({ to }) => to)).toEqual(['libera@prova.invalid'])
  // Asking again took the place of the first: its digits are over.
  const code = await codeFor(server, 'libera@prova.invalid')
  expect((await confirm(server, anna.cookie, code)).json).toEqual({ refusal: 'code-wrong' })
  // Two ask for the same free address: who proves it first has it.
  const wanted = 'contesa@prova.invalid'
  await ask(server, anna.cookie, wanted)
  const hers = await codeFor(server, wanted)
  await ask(server, giulio.cookie, wanted)
  const his = await codeFor(server, wanted)
  expect((await confirm(server, giulio.cookie, hers)).status).toBe(hers === his ? 200 : 400)
  expect((await confirm(server, giulio.cookie, his)).status).toBe(200)
  expect((await confirm(server, anna.cookie, hers)).json).toEqual({ refusal: 'code-wrong' })
})

test('digits are good for 30 minutes and five tries, and only for who asked; a day after coming in one comes in again first', async () => {
  const { server, anna, giulio } = await scene()
  const wanted = 'nuova@prova.invalid'
  await ask(server, anna.cookie, wanted)
  const code = await codeFor(server, wanted)
  expect((await confirm(server, giulio.cookie, code)).json).toEqual({ refusal: 'code-wrong' })
  const other = code === '000000' ? '111111' : '000000'
  for (let n = 0; n < 5; n += 1) await confirm(server, anna.cookie, other)
  expect((await confirm(server, anna.cookie, code)).json).toEqual({ refusal: 'code-wrong' })
  await ask(server, anna.cookie, wanted)
  moveClock(31 * 60_000)
  const late = await codeFor(server, wanted)
  expect((await confirm(server, anna.cookie, late)).json).toEqual({ refusal: 'code-wrong' })
  moveClock(24 * 3_600_000)
  for (const path of ['/api/me/email', '/api/me/passkeys/options'])
    expect(await call(server, 'POST', path, { cookie: anna.cookie, body: { email: wanted } })).toMatchObject({
      status: 403,
      json: { refusal: 'not-fresh' },
    })
})
