import { beforeAll, afterAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeApp } from '../../server/app.ts'
import { frames, syncKinds } from '../../shared/sync-protocol.ts'
import { awarenessFrame, jsonFrame, openSocket, readCommitted, syncFrame, takePen } from '../helpers/live.ts'
import { call, makeWorkshop, openServer, type TestServer } from '../helpers/server.ts'

// Every address of the API × every kind of visitor. A route that is not in the table fails the first test.

type Visitor = 'stranger' | 'outsider' | 'applicant' | 'former' | 'member' | 'paused'
type Row = {
  method: 'DELETE' | 'GET' | 'POST' | 'PUT'
  /** As the app knows it. */
  route: string
  body?: unknown
  /** What each visitor is answered. A pause takes no right away and gives none: who is in one is answered like any member. */
  answers: Record<Exclude<Visitor, 'paused'>, number>
}

const members = { stranger: 401, outsider: 404, applicant: 404, former: 404 }
const anybody = (status: number) => ({
  stranger: status,
  outsider: status,
  applicant: status,
  former: status,
  member: status,
})

const mine = { ...anybody(200), stranger: 401 }

const table: Row[] = [
  { method: 'GET', route: '/api/health', answers: anybody(200) },
  { method: 'GET', route: '/api/controller', answers: anybody(200) },
  {
    method: 'PUT',
    route: '/api/controller',
    body: { name: 'Un ente', contact: 'x', basis: 'x', retention: 'x' },
    // Others are in already.
    answers: { ...anybody(404), stranger: 401 },
  },
  { method: 'GET', route: '/api/obstacles', answers: anybody(200) },
  // Here there is no mail server.
  { method: 'POST', route: '/api/obstacles', body: { words: 'Una scala' }, answers: anybody(503) },
  { method: 'GET', route: '/api/me', answers: anybody(200) },
  { method: 'PUT', route: '/api/me/name', body: { name: 'Un nome' }, answers: mine },
  { method: 'GET', route: '/api/me/data', answers: mine },
  { method: 'GET', route: '/api/me/data/ready', answers: mine },
  { method: 'GET', route: '/api/me/voices', answers: mine },
  { method: 'GET', route: '/api/me/organisations', answers: mine },
  {
    method: 'POST',
    route: '/api/me/organisations',
    body: { name: 'Una realtà', kind: 'other', region: '' },
    answers: mine,
  },
  {
    method: 'PUT',
    route: '/api/me/organisations/:organisation',
    answers: { ...anybody(404), stranger: 401 },
  },
  { method: 'DELETE', route: '/api/me/organisations/:organisation', answers: mine },
  // Nobody is of one of this id: one that others are of looks just the same.
  {
    method: 'PUT',
    route: '/api/me/organisations/:organisation/kind',
    body: { kind: 'college', was: 'other' },
    answers: { ...anybody(404), stranger: 401 },
  },
  // Nobody has said anything in a workshop of this id.
  { method: 'DELETE', route: '/api/me/voices/:workshop', answers: { ...anybody(404), stranger: 401 } },
  { method: 'GET', route: '/api/me/news', answers: mine },
  { method: 'PUT', route: '/api/me/news/seen', body: { marks: [] }, answers: mine },
  { method: 'POST', route: '/api/me/search', body: { words: 'casa' }, answers: mine },
  { method: 'GET', route: '/api/me/data/going', answers: mine },
  {
    method: 'POST',
    route: '/api/me/data/erase',
    body: { words: 'x' },
    answers: { ...anybody(400), stranger: 401 },
  },
  { method: 'GET', route: '/api/me/devices', answers: mine },
  { method: 'PUT', route: '/api/me/devices/here', body: { own: true }, answers: mine },
  { method: 'DELETE', route: '/api/me/devices/:device', answers: { ...anybody(404), stranger: 401 } },
  { method: 'GET', route: '/api/me/second-factor', answers: mine },
  { method: 'POST', route: '/api/me/second-factor', answers: { ...anybody(201), stranger: 401 } },
  {
    method: 'PUT',
    route: '/api/me/second-factor',
    body: { code: '000000' },
    answers: { ...anybody(400), stranger: 401 },
  },
  { method: 'DELETE', route: '/api/me/second-factor', answers: mine },
  { method: 'POST', route: '/api/me/email', body: { email: 'y@prova.invalid' }, answers: mine },
  {
    method: 'PUT',
    route: '/api/me/email',
    body: { code: '000000' },
    answers: { ...anybody(400), stranger: 401 },
  },
  { method: 'GET', route: '/api/me/passkeys', answers: mine },
  { method: 'PUT', route: '/api/me/passkeys/offered', answers: mine },
  { method: 'POST', route: '/api/me/passkeys/options', answers: mine },
  {
    method: 'POST',
    route: '/api/me/passkeys',
    body: { response: {} },
    answers: { ...anybody(400), stranger: 401 },
  },
  // Each has none of this id: another's looks just the same.
  {
    method: 'PUT',
    route: '/api/me/passkeys/:passkey',
    body: { name: 'Mio' },
    answers: { ...anybody(404), stranger: 401 },
  },
  { method: 'DELETE', route: '/api/me/passkeys/:passkey', answers: { ...anybody(404), stranger: 401 } },
  { method: 'GET', route: '/api/setup', answers: anybody(200) },
  { method: 'POST', route: '/api/setup', body: 'setup', answers: anybody(404) },
  { method: 'POST', route: '/api/sign-in/code', body: { email: 'x@prova.invalid' }, answers: anybody(200) },
  {
    method: 'POST',
    route: '/api/sign-in/verify',
    body: { email: 'x@prova.invalid', code: '123456' },
    answers: anybody(400),
  },
  { method: 'POST', route: '/api/sign-in/passkey/options', answers: anybody(200) },
  { method: 'POST', route: '/api/sign-in/passkey', body: { response: {} }, answers: anybody(400) },
  { method: 'GET', route: '/api/sign-in/institution', answers: anybody(200) },
  // Here no institution is configured.
  { method: 'POST', route: '/api/sign-in/institution', answers: anybody(404) },
  { method: 'GET', route: '/api/sign-in/institution/return', answers: anybody(303) },
  { method: 'POST', route: '/api/sign-in/second', body: { code: '000000' }, answers: anybody(400) },
  { method: 'POST', route: '/api/sign-in/paper', body: { code: 'AAAABBBBCCCC' }, answers: anybody(400) },
  { method: 'POST', route: '/api/sign-in/link', body: { token: 'x' }, answers: anybody(400) },
  { method: 'GET', route: '/api/invitations/:token', answers: anybody(200) },
  {
    method: 'POST',
    route: '/api/invitations/:token/apply',
    body: { knowledge: [] },
    answers: { stranger: 401, outsider: 200, applicant: 200, former: 200, member: 409 },
  },
  // Here there is no demonstration, and people are: none is made and nobody is entered as.
  { method: 'GET', route: '/api/demo', answers: anybody(200) },
  { method: 'POST', route: '/api/demo', body: { token: 'x' }, answers: anybody(404) },
  { method: 'POST', route: '/api/demo/enter', body: { personId: 'x' }, answers: anybody(404) },
  { method: 'GET', route: '/api/workshops/:id', answers: { ...members, member: 200 } },
  { method: 'GET', route: '/api/workshops/:id/place', answers: { ...members, member: 200 } },
  { method: 'POST', route: '/api/workshops/:id/invitations', answers: { ...members, member: 201 } },
  {
    method: 'POST',
    route: '/api/workshops/:id/applications/:application/admit',
    // No such application: for a member too it is not there.
    answers: { ...members, member: 404 },
  },
  { method: 'GET', route: '/api/workshops/:id/paper-codes', answers: { ...members, member: 200 } },
  {
    method: 'POST',
    route: '/api/workshops/:id/paper-codes',
    body: { name: 'Rosa' },
    answers: { ...members, member: 201 },
  },
  {
    method: 'POST',
    route: '/api/workshops/:id/paper-codes/:code/second',
    // There is no such code.
    answers: { ...members, member: 404 },
  },
  { method: 'GET', route: '/api/workshops/:id/founders', answers: { ...members, member: 200 } },
  {
    method: 'POST',
    route: '/api/workshops/:id/founders',
    body: { name: 'Rosa', email: 'rosa@prova.invalid' },
    answers: { ...members, member: 201 },
  },
  {
    method: 'POST',
    route: '/api/workshops/:id/founders/confirm',
    body: { emails: ['rosa@prova.invalid'] },
    answers: { ...members, member: 200 },
  },
  {
    method: 'DELETE',
    route: '/api/workshops/:id/founders',
    body: { email: 'rosa@prova.invalid' },
    answers: { ...members, member: 200 },
  },
  {
    method: 'PUT',
    route: '/api/workshops/:id/voice',
    body: { knowledge: [] },
    answers: { ...members, member: 200 },
  },
  {
    method: 'PUT',
    route: '/api/workshops/:id/wanted',
    body: { kinds: ['citizen'] },
    answers: { ...members, member: 200 },
  },
  { method: 'GET', route: '/api/workshops/:id/pact', answers: { ...members, member: 200 } },
  {
    method: 'PUT',
    route: '/api/workshops/:id/pact/:field',
    body: { words: 'Si ascolta.', revision: 0 },
    // There is no such field.
    answers: { ...members, member: 404 },
  },
  {
    method: 'PUT',
    route: '/api/workshops/:id/pause',
    body: { shown: false },
    answers: { ...members, member: 200 },
  },
  { method: 'DELETE', route: '/api/workshops/:id/pause', answers: { ...members, member: 200 } },
  {
    method: 'POST',
    route: '/api/workshops/:id/documents',
    body: { kind: 'paper', title: 'Una carta' },
    answers: { ...members, member: 201 },
  },
  { method: 'GET', route: '/api/documents/:id', answers: { ...members, member: 200 } },
  {
    method: 'POST',
    route: '/api/documents/:id/parts',
    body: { key: 'evaluation' },
    answers: { ...members, member: 200 },
  },
  { method: 'PUT', route: '/api/documents/:id/archive', answers: { ...members, member: 200 } },
  { method: 'DELETE', route: '/api/documents/:id/archive', answers: { ...members, member: 200 } },
  { method: 'PUT', route: '/api/documents/:id/seen', answers: { ...members, member: 200 } },
  { method: 'POST', route: '/api/documents/:id/pens', answers: { ...members, member: 201 } },
  { method: 'GET', route: '/api/documents/:id/pens', answers: { ...members, member: 200 } },
  { method: 'GET', route: '/api/documents/:id/authorship', answers: { ...members, member: 200 } },
  { method: 'GET', route: '/api/documents/:id/removals', answers: { ...members, member: 200 } },
  { method: 'GET', route: '/api/documents/:id/contributions', answers: { ...members, member: 200 } },
  { method: 'GET', route: '/api/documents/:id/steps', answers: { ...members, member: 200 } },
  { method: 'GET', route: '/api/documents/:id/verify', answers: { ...members, member: 200 } },
  // These end something of the caller's own: they are last.
  { method: 'POST', route: '/api/workshops/:id/leave', answers: { ...members, member: 200 } },
  { method: 'DELETE', route: '/api/me/devices', answers: mine },
  { method: 'POST', route: '/api/sign-out', answers: anybody(200) },
]

const setupBody = {
  token: 'x',
  email: 'x@prova.invalid',
  name: 'X',
  knowledge: [],
  workshop: { name: 'X', purpose: '' },
}

type Person = Awaited<ReturnType<typeof makeWorkshop>>['people'][0]

let server: TestServer
let ids: Record<'workshop' | 'document' | 'token', string>
const cookies: Partial<Record<Visitor, string>> = {}
/** Who has ended nothing of their own by the time that the wire is tried. */
let atTheText: Record<'member' | 'paused', string>
/** A member of another workshop, one who asked to come in, one who left. */
let elsewhere: string[]
const visitors: Visitor[] = ['stranger', 'outsider', 'applicant', 'former', 'member', 'paused']

beforeAll(async () => {
  server = await openServer()
  const { workshop, documents, people } = await makeWorkshop(server, 6)
  const another = await makeWorkshop(server, 1)
  const [first, second, third, fourth, fifth, sixth] = people as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person,
  ]
  cookies.member = first.cookie
  cookies.paused = third.cookie
  atTheText = { member: fourth.cookie, paused: fifth.cookie }
  cookies.former = second.cookie
  cookies.outsider = another.people[0]!.cookie
  cookies.applicant = (await makeWorkshop(server, 1)).people[0]!.cookie
  await call(server, 'POST', `/api/workshops/${workshop.id}/leave`, { cookie: second.cookie })
  const invited = await call(server, 'POST', `/api/workshops/${workshop.id}/invitations`, {
    cookie: first.cookie,
  })
  const token = invited.json.link.split('/invito/')[1]
  ids = { workshop: workshop.id, document: documents[0]!.id, token }
  const asks = { body: { knowledge: [] }, cookie: cookies.applicant }
  expect((await call(server, 'POST', `/api/invitations/${token}/apply`, asks)).status).toBe(200)
  const [outside, asking, gone] = [await makeWorkshop(server, 1), await makeWorkshop(server, 1), sixth]
  elsewhere = [outside.people[0]!, asking.people[0]!, gone].map(({ cookie }) => cookie)
  await call(server, 'POST', `/api/invitations/${token}/apply`, { ...asks, cookie: elsewhere[1]! })
  await call(server, 'POST', `/api/workshops/${workshop.id}/leave`, { cookie: gone.cookie })
})
afterAll(() => server.close())

const pathOf = (route: string) =>
  route
    .replace('/workshops/:id', `/workshops/${ids.workshop}`)
    .replace('/documents/:id', `/documents/${ids.document}`)
    .replace(':token', ids.token)
    .replace(':application', 'none')

const pause = (cookie: string) =>
  call(server, 'PUT', `/api/workshops/${ids.workshop}/pause`, { cookie, body: { shown: false } })

const visit = async ({ method, route, body }: Row, visitor: Visitor, path = pathOf(route)) => {
  // Some of these addresses end a pause.
  if (visitor === 'paused') await pause(cookies.paused!)
  return call(server, method, path, {
    ...(body !== undefined && { body: body === 'setup' ? setupBody : body }),
    ...(cookies[visitor] && { cookie: cookies[visitor] }),
  })
}

test('the table has every route of the API', () => {
  const routes = makeApp(server.deps).routes.filter(
    ({ method, path }) => method !== 'ALL' && path.startsWith('/api/'),
  )
  const known = new Set(routes.map(({ method, path }) => `${method} ${path}`))
  expect(known.size).toBeGreaterThan(20)
  expect(known).toEqual(new Set(table.map(({ method, route }) => `${method} ${route}`)))
})

describe.each(table)('$method $route', (row) => {
  test.each(visitors)('%s', async (visitor) => {
    const { status, json } = await visit(row, visitor)
    expect(status).toBe(row.answers[visitor === 'paused' ? 'member' : visitor])
    if (status === 401) expect(json).toEqual({ refusal: 'signed-out' })
    if (status === 404 && row.answers.stranger === 401) expect(json).toEqual({ refusal: 'not-found' })
  })
})

type Said = keyof typeof syncKinds | Exclude<keyof typeof frames, 'sync'>

/** Everything that can be said over the wire, as bytes that would do something. */
const wire: Record<Said, (pen: number, doc: Y.Doc) => Uint8Array> = {
  step1: () => syncFrame('step1', Uint8Array.of(0)),
  step2: (pen, doc) => syncFrame('step2', wordOf(pen, doc)),
  update: (pen, doc) => syncFrame('update', wordOf(pen, doc)),
  awareness: (pen) => awarenessFrame([{ pen, clock: 1, json: '{}' }]),
  queryAwareness: () => Uint8Array.of(frames.queryAwareness),
  sources: () => jsonFrame(frames.sources, []),
  acknowledged: () => Uint8Array.of(frames.acknowledged, 1),
  pens: (pen) => jsonFrame(frames.pens, [{ pen, person: null, name: 'Falso' }]),
  links: () => jsonFrame(frames.links, []),
  notice: () => jsonFrame(frames.notice, { notice: 'redacted' }),
}
/** These go from the server alone: from anybody else they are heard by nobody. */
const isServers = (name: string) => ['acknowledged', 'pens', 'links', 'notice'].includes(name)

/** A word at the end of the text, under this pen. */
const wordOf = (pen: number, doc: Y.Doc): Uint8Array => {
  const page = new Y.Doc()
  page.clientID = pen
  Y.applyUpdate(page, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(page)
  const body = page.getText('body')
  body.insert(body.length, 'parola')
  return Y.encodeStateAsUpdate(page, before)
}

const sayTo = async (documentId: string, cookie: string, bytes: Uint8Array) => {
  const socket = await openSocket(server, { documentId, cookie })
  socket.send(bytes)
  socket.send(syncFrame('step1', Uint8Array.of(0)))
  const answered = socket.hear('step2').then(() => 'open' as const)
  const end = await Promise.race([answered.catch(() => undefined), socket.closed])
  socket.end()
  return { end: end === 'open' || !end ? (end ?? (await socket.closed).code) : end.code, heard: socket.heard }
}

describe('the wire of a text', () => {
  let documentId: string
  beforeAll(async () => {
    const body = { kind: 'paper', title: 'Una carta da leggere' }
    const path = `/api/workshops/${ids.workshop}/documents`
    documentId = (await call(server, 'POST', path, { body, cookie: atTheText.member })).json.document.id
    await pause(atTheText.paused)
  })
  const committed = (cookie: string) => readCommitted(server, { cookie, documentId })

  test('everything that can be said over it is in the table', () => {
    const all = [...Object.keys(syncKinds), ...Object.keys(frames).filter((name) => name !== 'sync')]
    expect(Object.keys(wire).sort()).toEqual(all.sort())
  })

  test.each(Object.entries(wire))('%s, from a member, in a pause or not', async (name, says) => {
    const colleague = await openSocket(server, { documentId, cookie: atTheText.member })
    await colleague.hear('step1')
    for (const cookie of [atTheText.member, atTheText.paused]) {
      const pen = await takePen(server, { cookie, documentId })
      const bytes = says(pen, await committed(cookie))
      const told = colleague.heard.length
      expect((await sayTo(documentId, cookie, bytes)).end).toBe('open')
      if (isServers(name)) expect(colleague.heard.slice(told)).toEqual([])
    }
    colleague.end()
  })

  test.each(Object.entries(wire))(
    '[assurance] %s, from anybody else: as if there were no text, nothing is heard and nothing is done',
    async (_name, says) => {
      const pen = await takePen(server, { cookie: atTheText.member, documentId })
      const doc = await committed(atTheText.member)
      const before = Y.encodeStateVector(doc)
      const colleague = await openSocket(server, { documentId, cookie: atTheText.member })
      await colleague.hear('step1')
      const told = colleague.heard.length
      // Who left, and who asked and waits, came in anew: the rows above have ended their sessions.
      for (const cookie of ['', ...elsewhere]) {
        const here = await sayTo(documentId, cookie, says(pen, doc))
        const nowhere = await sayTo('AAAAAAAAAAAAAAAAAAAAAA', cookie, says(pen, doc))
        expect(here.end).not.toBe('open')
        expect(here).toEqual({ ...nowhere, heard: [] })
      }
      expect(Y.encodeStateVector(await committed(atTheText.member))).toEqual(before)
      expect(colleague.heard.slice(told)).toEqual([])
      colleague.end()
    },
  )
})

test('[assurance] what is forbidden and what does not exist look the same, word for word', async () => {
  const again = await makeWorkshop(server, 1)
  const { cookie } = again.people[0]!
  for (const row of table.filter(({ answers }) => answers.outsider === 404 && answers.stranger === 401)) {
    const none = row.route.replace(':id', 'AAAAAAAAAAAAAAAAAAAAAA').replace(':application', 'none')
    const ask = { ...(row.body !== undefined && { body: row.body }), cookie }
    const absent = await call(server, row.method, none, ask)
    const forbidden = await call(server, row.method, pathOf(row.route), ask)
    expect([absent.status, absent.text], row.route).toEqual([forbidden.status, forbidden.text])
  }
})
