import { pino } from 'pino'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { makeApp } from '../../server/app.ts'
import { call, makeWorkshop } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { makeRandom } from '../text/fuzz/random.ts'

const REQUESTS = process.env.SOAK === '1' ? 50_000 : 1_500
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)

// prettier-ignore
const values = [
  null, 1, -1, 1e308, true, '', '\0', '\ud800', [], {}, ['lived'], [[[]]], { a: 1 }, 'x'.repeat(5_000),
  'lived', 'paper', 'a@b.it', 'evaluation', '__proto__', '<script>', '=1+1', '123456',
]
const fields = 'email code token name knowledge workshop kind title key purpose __proto__'.split(' ')
const bodies = ['{', '[', '\0', '"', '1e999', '', '{"a":'.repeat(2_000)]
const pieces = ['', '%', '%00', '%E0%A4%A', '..', '%2e%2e%2f', 'x'.repeat(3_000), "';drop", '__proto__', '-1']
const types = ['application/json', 'application/json; charset=utf-7', 'text/plain', 'multipart/form-data']
const otherMethods = ['DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE']

const speak = (port: number, raw: string) =>
  new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    let text = ''
    socket.on('data', (data) => (text += data.toString('latin1')))
    socket.on('close', () => resolve(text)).on('error', () => resolve(text))
    socket.write(raw)
  })

test(`[assurance] ${REQUESTS} broken requests break nothing (SEED=${seed})`, async () => {
  const failures: string[] = []
  const log = pino({ level: 'error', base: null }, { write: (line: string) => void failures.push(line) })
  const server = await serverForTest({ seams: { log } })
  const { people, workshop, documents } = await makeWorkshop(server, 2)
  const [{ cookie: mine }, { cookie: hers }] = people as [(typeof people)[0], (typeof people)[0]]
  const before = await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: hers })
  const random = makeRandom(seed)
  const routes = makeApp(server.deps).routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !/leave|sign-out/.test(path),
  )
  const cookies = [mine, 'trama=%E0%A4%A', 'trama=a.b; trama=%00', 'a=b;'.repeat(500), '=;;=', mine]
  const ids = [workshop.id, documents[0]!.id]

  const request = () => {
    const { method, path } = random.pick(routes)
    const own = path.includes('workshops') ? ids[0]! : ids[1]!
    const address = path.replaceAll(/:\w+/g, () =>
      random.chance(0.5) ? random.pick([...pieces, ...ids]) : own,
    )
    const filled = Object.fromEntries([1, 2, 3, 4].map(() => [random.pick(fields), random.pick(values)]))
    const body = random.chance(0.7) ? JSON.stringify(filled) : random.pick(bodies)
    const verb = random.chance(0.9) ? method : random.pick(otherMethods)
    const head = `${verb} ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: ${random.pick(cookies)}`
    return `${head}\r\nContent-Type: ${random.pick(types)}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  }

  const counts = new Map<string, number>()
  for (let n = 0; n < REQUESTS; n += 1) {
    const raw = request()
    const status = (await speak(server.port, raw)).slice(9, 12)
    counts.set(status, (counts.get(status) ?? 0) + 1)
    expect(status, raw.slice(0, 400)).toMatch(/^[1234]\d\d$/)
  }
  expect(failures).toEqual([])
  // The premise: some of it was meant well enough to be done, and some was refused.
  for (const status of ['200', '400', '401', '404'])
    expect(counts.get(status) ?? 0, status).toBeGreaterThan(0)
  const after = await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: hers })
  expect(after.json.members.map(({ name }: { name: string }) => name)).toEqual(
    before.json.members.map(({ name }: { name: string }) => name),
  )
})
