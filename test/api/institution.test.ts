import { expect, onTestFinished, test } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { findPersonByEmail } from '../../db/people.ts'
import { openIssuer, type Visitor } from '../helpers/issuer.ts'
import { call, makeWorkshop, setUp, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const scene = async () => {
  const issuer = await openIssuer()
  onTestFinished(() => issuer.close())
  return { issuer, server: await serverForTest({ env: issuer.env }) }
}

/** There and back, as a browser goes; `tamper` changes the address on the way back. */
const goThrough = async (server: TestServer, { tamper = (back: URL) => back, cookie = true } = {}) => {
  const begun = await call(server, 'POST', '/api/sign-in/institution')
  const there = await fetch(begun.json.address, { redirect: 'manual' })
  const back = tamper(new URL(there.headers.get('location')!))
  const ask = cookie ? { cookie: begun.cookie! } : {}
  const ended = await call(server, 'GET', back.pathname + back.search, ask)
  const session = ended.headers
    .getSetCookie()
    .find((one) => one.startsWith('trama='))
    ?.split(';')[0]
  return { back, errand: begun.cookie!, ended, to: ended.headers.get('location'), session }
}

const whoIs = async (server: TestServer, cookie: string | undefined) =>
  cookie ? (await call(server, 'GET', '/api/me', { cookie })).json.person?.email : undefined

test('an institution lets in who has an account, by the address that it has verified, and knows them after they change it', async () => {
  const { issuer, server } = await scene()
  const { email, personId } = await setUp(server)
  expect((await call(server, 'GET', '/api/sign-in/institution')).json).toEqual({ label: 'ASL di prova' })
  issuer.now.visitor = { sub: 'anna-1', email: email.toUpperCase(), email_verified: true }
  const first = await goThrough(server)
  expect([first.to, await whoIs(server, first.session)]).toEqual(['/entra?da=institution', email])
  // The same way back, once more: it was used up.
  const again = await call(server, 'GET', first.back.pathname + first.back.search, { cookie: first.errand })
  expect(again.headers.get('location')).toBe('/entra?da=institution-failed')

  issuer.now.visitor = { sub: 'anna-1', email: 'altra@prova.invalid', email_verified: true }
  const second = await goThrough(server)
  expect((await call(server, 'GET', '/api/me', { cookie: second.session! })).json.person.id).toBe(personId)
  // The address passed to somebody else at the institution: it does not take the account along.
  issuer.now.visitor = { sub: 'un-altro', email, email_verified: true }
  expect(await goThrough(server)).toMatchObject({ to: '/entra?da=institution-unknown', session: undefined })
})

test('nobody becomes a member by it, and an address that is not verified opens nothing', async () => {
  const { issuer, server } = await scene()
  const { email } = await setUp(server)
  const strangers: Visitor[] = [
    { sub: 'a', email: 'chi@prova.invalid', email_verified: true },
    { sub: 'b', email, email_verified: false },
    { sub: 'c', email, email_verified: 'true' },
    { sub: 'd', email },
    { sub: 'e' },
    { sub: 'f', email: 'x@senza-posta.invalid', email_verified: true },
  ]
  for (const visitor of strangers) {
    issuer.now.visitor = visitor
    const { to, session } = await goThrough(server)
    expect([to, session], visitor.sub).toEqual(['/entra?da=institution-unknown', undefined])
  }
  expect(await findPersonByEmail(server.deps.db, 'chi@prova.invalid')).toBeUndefined()
})

test('what is forged, refused or of another browser lets nobody in', async () => {
  const { issuer, server } = await scene()
  const { email } = await setUp(server)
  issuer.now.visitor = { sub: 'anna', email, email_verified: true }
  const failed = { to: '/entra?da=institution-failed', session: undefined }
  for (const fault of ['nonce', 'audience', 'signature', 'denied'] as const) {
    issuer.now.fault = fault
    expect(await goThrough(server), fault).toMatchObject(failed)
  }
  issuer.now.fault = undefined
  expect(await goThrough(server, { cookie: false })).toMatchObject(failed)
  const changed = (name: string) => (back: URL) => (back.searchParams.set(name, 'altro'), back)
  for (const name of ['state', 'code'])
    expect(await goThrough(server, { tamper: changed(name) }), name).toMatchObject(failed)
  expect((await goThrough(server)).to).toBe('/entra?da=institution')
})

test('an institution that does not answer is said so, other doors stay open, and it works when it is back', async () => {
  const gone = await openIssuer()
  await gone.close()
  const server = await serverForTest({ env: gone.env })
  const { people } = await makeWorkshop(server, 1)
  expect(await call(server, 'POST', '/api/sign-in/institution')).toMatchObject({
    status: 503,
    json: { refusal: 'institution-down' },
  })
  const { signIn, email } = people[0]!
  expect((await call(server, 'POST', signIn.path, { body: signIn.body })).status).toBe(200)
  const back = await openIssuer({ port: Number(new URL(gone.url).port) })
  onTestFinished(() => back.close())
  back.now.visitor = { sub: 'x', email, email_verified: true }
  expect((await goThrough(server)).to).toBe('/entra?da=institution')
})

test('half a configuration, or an issuer without https, is refused at the start in a sentence', () => {
  const whole = {
    OIDC_ISSUER: 'https://id.example.org',
    OIDC_CLIENT_ID: 'a',
    OIDC_CLIENT_SECRET: 'molto segreto',
  }
  const read = readConfig(whole)
  expect('config' in read && read.config.institution?.label).toBe('id.example.org')
  for (const [env, fault] of [
    [{ ...whole, OIDC_CLIENT_SECRET: '' }, /OIDC_CLIENT_SECRET missing/],
    [{ ...whole, OIDC_ISSUER: 'http://id.example.org' }, /OIDC_ISSUER must be an https address/],
    [{ ...whole, OIDC_ISSUER: 'id' }, /OIDC_ISSUER must be an https address/],
  ] as const) {
    const wrong = readConfig(env)
    expect('faults' in wrong && wrong.faults.join(' ')).toMatch(fault)
    expect(JSON.stringify(wrong)).not.toContain('molto segreto')
  }
})
