import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openConnection } from '../../db/connection.ts'
import { listWriters } from '../../db/members.ts'
import { workshops } from '../../db/schema.ts'
import { knowledgeKinds } from '../../shared/voices.ts'
import { call, makeWorkshop, readMails, setUp, signIn, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { names } from '../screens/crowd.ts'

const invite = async (server: TestServer, workshopId: string, cookie: string) => {
  const { json } = await call(server, 'POST', `/api/workshops/${workshopId}/invitations`, { cookie })
  return { link: json.link as string, token: (json.link as string).split('/invito/')[1]! }
}
const apply = (server: TestServer, token: string, body: unknown, cookie?: string) =>
  call(server, 'POST', `/api/invitations/${token}/apply`, { body, ...(cookie && { cookie }) })
const view = async (server: TestServer, id: string, cookie: string) =>
  (await call(server, 'GET', `/api/workshops/${id}`, { cookie })).json
const admit = (server: TestServer, id: string, application: string, cookie: string) =>
  call(server, 'POST', `/api/workshops/${id}/applications/${application}/admit`, { cookie })

/** From the link to being inside: applies, proves the address, is let in. */
const enter = async (
  server: TestServer,
  workshopId: string,
  host: string,
  name: string,
  knowledge = ['family'],
) => {
  const { token } = await invite(server, workshopId, host)
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@prova.invalid`
  await apply(server, token, { email, name, knowledge })
  const cookie = await signIn(server, email)
  const { applications } = await view(server, workshopId, host)
  await admit(server, workshopId, applications.at(-1).id, host)
  return { cookie, email }
}

test('an invitation says which workshop and who invites, to whoever holds the link', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const { link, token } = await invite(server, workshopId, cookie)
  expect(link).toMatch(/^http:\/\/localhost:\d+\/invito\/[\w-]{43}$/)
  expect((await call(server, 'GET', `/api/invitations/${token}`)).json).toEqual({
    workshop: { name: 'Accogliere', purpose: 'Insieme' },
    invitedBy: 'Anna Costa',
    inside: null,
  })
  expect(await call(server, 'GET', `/api/invitations/${token}x`)).toMatchObject({
    status: 404,
    json: { refusal: 'invitation-over' },
  })
})

test('an invitation ends after thirty days', async () => {
  let now = Date.now()
  const server = await serverForTest({ seams: { clock: () => now } })
  const { cookie, workshopId } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  now += 30 * 24 * 3_600_000 - 1
  expect((await call(server, 'GET', `/api/invitations/${token}`)).status).toBe(200)
  now += 1
  expect((await call(server, 'GET', `/api/invitations/${token}`)).json).toEqual({
    refusal: 'invitation-over',
  })
  const body = { email: 'b@prova.invalid', name: 'B', knowledge: [] }
  expect((await apply(server, token, body)).json).toEqual({ refusal: 'invitation-over' })
})

test('a person applies, proves the address, is let in with one press and speaks with their own voice', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  const email = 'bruno@prova.invalid'
  expect(
    (await apply(server, token, { email, name: 'Bruno Neri', knowledge: ['professional'] })).json,
  ).toEqual({
    applied: true,
  })
  const theirs = await signIn(server, email)
  expect((await call(server, 'GET', '/api/me', { cookie: theirs })).json).toMatchObject({
    workshops: [],
    pending: [{ workshopId, name: 'Accogliere' }],
  })
  expect((await call(server, 'GET', `/api/workshops/${workshopId}`, { cookie: theirs })).status).toBe(404)

  const { applications } = await view(server, workshopId, cookie)
  expect(applications).toEqual([
    { id: expect.any(String), name: 'Bruno Neri', knowledge: ['professional'], at: expect.any(Number) },
  ])
  expect((await admit(server, workshopId, applications[0].id, cookie)).json).toEqual({ admitted: true })
  const inside = await view(server, workshopId, theirs)
  expect(inside.members).toMatchObject([
    { name: 'Anna Costa', initials: 'AC', style: { hue: 0, line: 0 }, voice: ['lived'] },
    { name: 'Bruno Neri', initials: 'BN', style: { hue: 1, line: 1 }, voice: ['professional'] },
  ])
  expect(inside.applications).toEqual([])
  expect((await call(server, 'GET', '/api/me', { cookie: theirs })).json.pending).toEqual([])
})

test('an application in somebody else’s name is seen by nobody until the address is proved', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  const email = 'bruno@prova.invalid'
  await apply(server, token, { email, name: 'Bruno', knowledge: [] })
  expect((await view(server, workshopId, cookie)).applications).toEqual([])
  await signIn(server, email)
  expect((await view(server, workshopId, cookie)).applications).toHaveLength(1)
})

test('applying with an address that has an account answers the same, and changes neither its name nor its voice', async () => {
  const server = await serverForTest()
  const { cookie, workshopId, email } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  const known = await apply(server, token, { email, name: 'Un altro nome', knowledge: ['citizen'] })
  const unknown = await apply(server, token, { email: 'x@prova.invalid', name: 'X', knowledge: ['citizen'] })
  expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
  expect((await view(server, workshopId, cookie)).members).toMatchObject([
    { name: 'Anna Costa', voice: ['lived'] },
  ])

  const again = await apply(server, token, { email: 'x@prova.invalid', name: 'Ics', knowledge: ['lived'] })
  expect(again.json).toEqual({ applied: true })
  await signIn(server, 'x@prova.invalid')
  expect((await view(server, workshopId, cookie)).applications).toMatchObject([
    { name: 'Ics', knowledge: ['lived'] },
  ])
  await apply(server, token, { email: 'x@prova.invalid', name: 'Rubato', knowledge: ['citizen'] })
  expect((await view(server, workshopId, cookie)).applications).toMatchObject([
    { name: 'Ics', knowledge: ['lived'] },
  ])
})

test('who is signed in applies without saying again who they are', async () => {
  const server = await serverForTest()
  const first = await makeWorkshop(server, 1)
  const second = await makeWorkshop(server, 1)
  const host = second.people[0]!
  const guest = first.people[0]!
  const { token } = await invite(server, second.workshop.id, host.cookie)
  expect((await apply(server, token, { knowledge: ['citizen'] })).json).toEqual({ refusal: 'signed-out' })
  expect((await apply(server, token, { knowledge: ['citizen'] }, guest.cookie)).json).toEqual({
    applied: true,
  })
  expect((await view(server, second.workshop.id, host.cookie)).applications).toMatchObject([
    { name: guest.name },
  ])
  expect(await apply(server, token, { knowledge: [] }, host.cookie)).toMatchObject({
    status: 409,
    json: { refusal: 'already-member' },
  })
})

test('two members who press "let in" at the same moment let one person in once', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 2)
  const [one, two] = people as [(typeof people)[0], (typeof people)[0]]
  const { token } = await invite(server, workshop.id, one.cookie)
  await apply(server, token, { email: 'b@prova.invalid', name: 'Bea', knowledge: [] })
  await signIn(server, 'b@prova.invalid')
  const { applications } = await view(server, workshop.id, one.cookie)
  const answers = await Promise.all(
    [one, two].map(({ cookie }) => admit(server, workshop.id, applications[0].id, cookie)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404])
  expect((await view(server, workshop.id, one.cookie)).members).toHaveLength(3)
})

test('twenty applications with one address at once make one account and one application', async () => {
  const server = await serverForTest({ seams: { clock: () => 1_800_000_000_000 } })
  const { cookie, workshopId } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  const body = { email: 'b@prova.invalid', name: 'Bea', knowledge: [] }
  const answers = await Promise.all(Array.from({ length: 20 }, () => apply(server, token, body)))
  // The limit for one address lets six through; they meet on the same rows.
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(6)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(14)
  expect(new Set((await readMails(server)).map(({ code }) => code)).size).toBeGreaterThan(1)
  await signIn(server, body.email)
  expect((await view(server, workshopId, cookie)).applications).toHaveLength(1)
})

test('two invitations at once, of one group or of two, by mail or from inside, are one person and one asking in each', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 2)
  const other = await makeWorkshop(server, 1)
  const [ada, bruno] = people.map(({ cookie }) => cookie) as [string, string]
  const elsewhere = other.people[0]!.cookie
  const links = await Promise.all([
    invite(server, workshop.id, ada),
    invite(server, workshop.id, bruno),
    invite(server, other.workshop.id, elsewhere),
  ])
  const email = 'bea@prova.invalid'
  const body = { email, name: 'Bea', knowledge: ['citizen'] }
  const answers = await Promise.all(links.map(({ token }) => apply(server, token, body)))
  expect(answers.map(({ json }) => json)).toEqual(links.map(() => ({ applied: true })))
  const theirs = await signIn(server, email)
  const again = { knowledge: ['citizen'] }
  await Promise.all(links.map(({ token }) => apply(server, token, again, theirs)))
  const { pending, person } = (await call(server, 'GET', '/api/me', { cookie: theirs })).json
  expect(pending.map(({ workshopId }: { workshopId: string }) => workshopId).sort()).toEqual(
    [workshop.id, other.workshop.id].sort(),
  )
  expect(person).toMatchObject({ name: 'Bea', email })
  const { applications } = await view(server, workshop.id, ada)
  expect(applications).toMatchObject([{ name: 'Bea', knowledge: ['citizen'] }])
  await admit(server, workshop.id, applications[0].id, bruno)
  expect((await view(server, workshop.id, theirs)).members).toHaveLength(3)
  expect((await view(server, other.workshop.id, elsewhere)).applications).toHaveLength(1)
})

test('two people who use one invitation at the same moment are two', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  const emails = ['uno@prova.invalid', 'due@prova.invalid']
  await Promise.all(emails.map((email) => apply(server, token, { email, name: 'Bea', knowledge: [] })))
  const cookies = await Promise.all(emails.map((email) => signIn(server, email)))
  expect(new Set(cookies).size).toBe(2)
  expect((await view(server, workshopId, cookie)).applications).toMatchObject([
    { name: 'Bea' },
    { name: 'Bea' },
  ])
})

test('a name is everywhere as its person writes it: from right to left, drawn, accented twice, without a blank', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  const written = Object.values(names)
  for (const [n, name] of written.entries()) {
    const email = `${n}@prova.invalid`
    await apply(server, token, { email, name, knowledge: [] })
    const theirs = await signIn(server, email)
    expect((await call(server, 'GET', '/api/me', { cookie: theirs })).json.person.name).toBe(name)
  }
  const { applications } = await view(server, workshopId, cookie)
  expect(applications.map(({ name }: { name: string }) => name).sort()).toEqual([...written].sort())
  await Promise.all(applications.map(({ id }: { id: string }) => admit(server, workshopId, id, cookie)))
  const { members } = await view(server, workshopId, cookie)
  const asMember = members.map(({ name }: { name: string }) => name)
  expect(asMember.sort()).toEqual(['Anna Costa', ...written].sort())
  const initials = members.map((one: { initials: string }) => one.initials)
  expect(new Set(initials).size).toBe(written.length + 1)
  const theirs = await signIn(server, '1@prova.invalid')
  const words = (name: string) => ({ cookie: theirs, body: { words: name } })
  for (const name of [names.rightToLeft, 'Elodia Dupre'])
    expect((await call(server, 'POST', '/api/me/search', words(name))).json.people, name).toHaveLength(1)
})

test('people who are let in at the same moment get different numbers', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const { token } = await invite(server, workshopId, cookie)
  for (const n of [1, 2, 3, 4]) {
    await apply(server, token, { email: `${n}@prova.invalid`, name: `Nome ${n}`, knowledge: [] })
    await signIn(server, `${n}@prova.invalid`)
  }
  const { applications } = await view(server, workshopId, cookie)
  await Promise.all(applications.map(({ id }: { id: string }) => admit(server, workshopId, id, cookie)))
  const { members } = await view(server, workshopId, cookie)
  const styles = members.map(({ style }: { style: object }) => JSON.stringify(style))
  expect(new Set(styles).size).toBe(5)
})

test('members are listed by name, whatever their order of joining or their voice', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 25)
  const { members } = await view(server, workshop.id, people[0]!.cookie)
  const names = members.map(({ name }: { name: string }) => name)
  expect(names).toEqual(names.toSorted(new Intl.Collator('it').compare))
  expect(new Set(members.flatMap(({ voice }: { voice: string[] }) => voice))).toEqual(new Set(knowledgeKinds))
})

test('a change of voice is for what comes: the pens of before are retired, the old voice is kept', async () => {
  const server = await serverForTest()
  const { people, workshop, documents } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const pens = `/api/documents/${documents[0]!.id}/pens`
  for (const { cookie } of [anna, giulio])
    expect((await call(server, 'POST', pens, { cookie })).status).toBe(201)
  const path = `/api/workshops/${workshop.id}/voice`
  const changed = await call(server, 'PUT', path, {
    cookie: anna.cookie,
    body: { knowledge: ['citizen', 'professional', 'undeclared', 'citizen'] },
  })
  expect(changed.json).toEqual({ voice: ['professional', 'citizen'] })
  const connection = openConnection(join(server.dataDir, 'trama.db'), 'read')
  const retired = (person: string) =>
    connection.prepare('SELECT retired FROM pens WHERE person_id = ?').pluck().all(person)
  expect([retired(anna.id), retired(giulio.id)]).toEqual([[1], [0]])
  const voices = connection.prepare('SELECT count(*) FROM voices WHERE person_id = ?').pluck()
  expect([voices.get(anna.id), voices.get(giulio.id)]).toEqual([2, 1])
  connection.close()
  const { members } = await view(server, workshop.id, giulio.cookie)
  expect(members.find(({ personId }: { personId: string }) => personId === anna.id).voice).toEqual([
    'professional',
    'citizen',
  ])
})

test('a wrong kind of knowledge is refused', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const path = `/api/workshops/${workshopId}/voice`
  for (const knowledge of [['doctor'], 'lived', [1], null, Array.from({ length: 17 }, () => 'lived')])
    expect((await call(server, 'PUT', path, { cookie, body: { knowledge } })).json).toEqual({
      refusal: 'malformed',
    })
})

test('who leaves finds nothing more; their name and style stay, and are theirs again if they come back', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const bruno = await enter(server, workshopId, cookie, 'Bruno Neri')
  await enter(server, workshopId, cookie, 'Carla Verdi')
  const styleOf = async (name: string) =>
    (await view(server, workshopId, cookie)).members.find((one: { name: string }) => one.name === name)?.style
  const before = await styleOf('Bruno Neri')
  const left = await call(server, 'POST', `/api/workshops/${workshopId}/leave`, { cookie: bruno.cookie })
  expect(left.json).toEqual({ left: true })
  expect((await call(server, 'GET', `/api/workshops/${workshopId}`, { cookie: bruno.cookie })).status).toBe(
    404,
  )
  expect(await styleOf('Bruno Neri')).toBeUndefined()
  const writers = await listWriters(server.deps.db, workshopId)
  expect(writers.map(({ name }) => name).sort()).toEqual(['Anna Costa', 'Bruno Neri', 'Carla Verdi'])

  await enter(server, workshopId, cookie, 'Dario Bianchi')
  const { token } = await invite(server, workshopId, cookie)
  await apply(server, token, { knowledge: ['citizen'] }, bruno.cookie)
  const { applications } = await view(server, workshopId, cookie)
  await admit(server, workshopId, applications[0].id, cookie)
  expect(await styleOf('Bruno Neri')).toEqual(before)
  expect(await styleOf('Dario Bianchi')).not.toEqual(before)
})

test('[database 3] whatever changes who belongs, or how they speak, raises the version of the group', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const version = async () => (await server.deps.db.select().from(workshops))[0]!.membersVersion
  const seen = [await version()]
  const bruno = await enter(server, workshopId, cookie, 'Bruno Neri')
  seen.push(await version())
  await call(server, 'PUT', `/api/workshops/${workshopId}/voice`, {
    cookie,
    body: { knowledge: ['citizen'] },
  })
  seen.push(await version())
  await call(server, 'POST', `/api/workshops/${workshopId}/leave`, { cookie: bruno.cookie })
  seen.push(await version())
  expect(seen).toEqual([1, 2, 3, 4])
})

test('the last member stays, and two who leave at once do not both go', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 2)
  const path = `/api/workshops/${workshop.id}/leave`
  const answers = await Promise.all(people.map(({ cookie }) => call(server, 'POST', path, { cookie })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect(answers.find(({ status }) => status === 409)!.json).toEqual({ refusal: 'last-member' })
})

test('two people who make a text of the same title at once make two texts', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 2)
  const body = { kind: 'proposal', title: '  La   casa ' }
  const path = `/api/workshops/${workshop.id}/documents`
  const made = await Promise.all(people.map(({ cookie }) => call(server, 'POST', path, { cookie, body })))
  expect(made.map(({ status }) => status)).toEqual([201, 201])
  const { documents } = await view(server, workshop.id, people[0]!.cookie)
  expect(documents.filter(({ title }: { title: string }) => title === 'La casa')).toHaveLength(2)
  for (const wrong of [{ kind: 'poem', title: 'x' }, { kind: 'paper', title: '' }, { kind: 'paper' }])
    expect((await call(server, 'POST', path, { cookie: people[0]!.cookie, body: wrong })).json).toEqual({
      refusal: 'malformed',
    })
  const long = { kind: 'paper', title: 'x'.repeat(10_000) }
  expect((await call(server, 'POST', path, { cookie: people[0]!.cookie, body: long })).json).toEqual({
    refusal: 'too-long',
  })
})

test('[assurance] no kind of knowledge is in plain anywhere in the data folder or the mails', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  await enter(server, workshopId, cookie, 'Bruno Neri', ['professional', 'citizen'])
  const path = `/api/workshops/${workshopId}/voice`
  await call(server, 'PUT', path, { cookie, body: { knowledge: ['family'] } })
  const { token } = await invite(server, workshopId, cookie)
  await apply(server, token, { email: 'c@prova.invalid', name: 'Carla', knowledge: ['lived'] })
  const files = readdirSync(server.dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  )
  const disk = files
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)).toString('latin1'))
    .join('')
  // The premise: what was written is there to be read.
  for (const plain of ['Bruno Neri', 'c@prova.invalid', 'Accogliere']) expect(disk).toContain(plain)
  for (const kind of ['lived', 'family', 'professional', 'citizen', 'undeclared'])
    expect(disk).not.toContain(kind)
})

test('[assurance] every sealed voice has the same length, and opens only for its owner and with its key', async () => {
  const { openVoice, sealVoice } = await import('../../server/seal-voice.ts')
  const key = new Uint8Array(32).fill(7)
  const owner = { workshopId: 'w', personId: 'p' }
  const lengths = knowledgeKinds.map((kind) => sealVoice(key, owner, [kind]).length)
  expect(new Set([...lengths, sealVoice(key, owner, [...knowledgeKinds]).length]).size).toBe(1)
  const sealed = sealVoice(key, owner, ['lived', 'citizen'])
  expect(openVoice(key, owner, sealed)).toEqual(['lived', 'citizen'])
  expect(() => openVoice(key, { ...owner, personId: 'q' }, sealed)).toThrow()
  expect(() => openVoice(new Uint8Array(32), owner, sealed)).toThrow()
  expect(sealVoice(key, owner, ['lived'])).not.toEqual(sealVoice(key, owner, ['lived']))
})
