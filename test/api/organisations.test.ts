import Database from 'better-sqlite3'
import { strFromU8, unzipSync } from 'fflate'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { MOST_ORGANISATIONS } from '../../shared/organisations.ts'
import { call, makeWorkshop, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const risveglio = { name: 'Associazione Risveglio', kind: 'association', region: 'Umbria' }

const openScene = async (count = 2) => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, count)
  const as = (n: number, method: string, more = '', body?: object) =>
    call(server, method, `/api/me/organisations${more}`, { cookie: people[n]!.cookie, ...(body && { body }) })
  const listOf = async (n: number) => (await as(n, 'GET')).json.mine
  /** As everybody reads them: an own word beside each says what was corrected. */
  const mineOf = async (n: number) => {
    const { json } = await as(n, 'GET')
    for (const one of json.mine) delete one.corrected
    return json.mine
  }
  const correctedOf = async (n: number) => (await listOf(n))[0].corrected
  return { server, people, workshop, as, mineOf, correctedOf }
}

const onDisk = (server: TestServer): unknown[] => {
  const file = new Database(join(server.dataDir, 'trama.db'), { readonly: true })
  const names = file.prepare('SELECT name FROM organisations ORDER BY name').pluck().all()
  file.close()
  return names
}

test('what one person names others choose: accents, capitals and signs make no second one', async () => {
  const { as, mineOf, people, server, workshop } = await openScene()
  expect((await as(0, 'POST', '', risveglio)).json).toEqual({ meant: [] })
  const [named] = await mineOf(0)
  expect(named).toEqual({ id: expect.any(String), ...risveglio })
  expect((await as(1, 'GET')).json).toEqual({ mine: [], known: [named] })

  await as(1, 'POST', '', { ...risveglio, name: '  ASSOCIAZIONE «Risvegliò»' })
  expect(await mineOf(1)).toEqual([named])
  expect(onDisk(server)).toEqual([risveglio.name])

  const { members } = (
    await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: people[1]!.cookie })
  ).json
  for (const member of members) expect(member.organisations).toEqual([named])
})

test('who writes almost a known name is asked whether it was meant, and may still say no', async () => {
  const { as, mineOf } = await openScene()
  await as(0, 'POST', '', risveglio)
  const [named] = await mineOf(0)
  const other = { ...risveglio, name: 'Asociazione Risveglio' }
  expect((await as(1, 'POST', '', other)).json).toEqual({ meant: [named] })
  expect(await mineOf(1)).toEqual([])
  await as(1, 'PUT', `/${named.id}`)
  expect(await mineOf(1)).toEqual([named])
  // The same name elsewhere is another one.
  const elsewhere = { ...risveglio, region: 'Lazio' }
  expect((await as(0, 'POST', '', elsewhere)).json).toEqual({ meant: [] })
  expect((await as(0, 'POST', '', { ...other, region: '', sure: true })).json).toEqual({ meant: [] })
  expect(await mineOf(0)).toHaveLength(3)
})

test('whoever is of an organisation corrects what kind it is, also while others are; it is traced, and put back', async () => {
  const { as, mineOf, correctedOf, people, server } = await openScene(3)
  await as(0, 'POST', '', risveglio)
  const [{ id }] = (await mineOf(0)) as [{ id: string }]
  await as(1, 'PUT', `/${id}`)
  expect(await correctedOf(0)).toBeNull()
  const write = (n: number, kind: string, was: string) => as(n, 'PUT', `/${id}/kind`, { kind, was })
  expect((await write(1, 'cooperative', 'association')).json).toEqual({ kind: 'cooperative' })
  const at = expect.any(Number)
  expect(await mineOf(0)).toEqual([{ id, ...risveglio, kind: 'cooperative' }])
  // Nobody is named: the others may be of another workshop.
  expect(await correctedOf(0)).toEqual({ was: 'association', byMe: false, at })
  expect(await correctedOf(1)).toEqual({ was: 'association', byMe: true, at })
  // Who had the old one before their eyes is told, and who is not of it finds none.
  const late = { status: 409, json: { refusal: 'changed-meanwhile' } }
  expect(await write(0, 'college', 'association')).toMatchObject(late)
  const none = { status: 404, json: { refusal: 'not-found' } }
  expect(await write(2, 'college', 'cooperative')).toMatchObject(none)
  expect((await write(0, 'palace', 'cooperative')).status).toBe(400)
  // Saying it again is no correction.
  expect((await write(0, 'cooperative', 'cooperative')).status).toBe(200)
  expect(await correctedOf(1)).toMatchObject({ byMe: true })
  expect((await write(0, 'association', 'cooperative')).status).toBe(200)
  const back = { was: 'cooperative', byMe: false, at }
  expect([await mineOf(1), await correctedOf(1)]).toEqual([[{ id, ...risveglio }], back])
  // Who goes takes along who it was, and not what it says.
  const erase = { cookie: people[0]!.cookie, body: { words: 'keep' } }
  expect((await call(server, 'POST', '/api/me/data/erase', erase)).status).toBe(200)
  expect([await mineOf(1), await correctedOf(1)]).toEqual([[{ id, ...risveglio }], back])
  await as(1, 'DELETE', `/${id}`)
  expect(onDisk(server)).toEqual([])
})

test('one takes away only one’s own; what nobody is of any more is gone, and twelve are enough', async () => {
  const { as, mineOf, server } = await openScene()
  await as(0, 'POST', '', risveglio)
  const [named] = await mineOf(0)
  await as(1, 'PUT', `/${named.id}`)
  await as(1, 'DELETE', `/${named.id}`)
  expect(await mineOf(0)).toEqual([named])
  await as(0, 'DELETE', `/${named.id}`)
  expect(onDisk(server)).toEqual([])
  for (let n = 0; n < MOST_ORGANISATIONS; n++)
    await as(0, 'POST', '', { ...risveglio, name: `Numero ${n}`, sure: true })
  expect((await as(0, 'POST', '', risveglio)).json).toEqual({ refusal: 'too-many' })
  expect(await mineOf(0)).toHaveLength(MOST_ORGANISATIONS)
})

test('who belongs nowhere is told of none, and an organisation of others is not there to be chosen', async () => {
  const { as, mineOf, people, server, workshop } = await openScene()
  await as(0, 'POST', '', risveglio)
  const [named] = await mineOf(0)
  await call(server, 'POST', `/api/workshops/${workshop.id}/leave`, { cookie: people[1]!.cookie })
  expect((await as(1, 'GET')).json).toEqual({ mine: [], known: [] })
  expect((await as(1, 'PUT', `/${named.id}`)).json).toEqual({ refusal: 'not-found' })
  expect((await as(1, 'POST', '', { ...risveglio, name: 'Associazione Risvegli' })).json).toEqual({
    meant: [],
  })
})

test.each([
  [{ ...risveglio, name: ' ' }],
  [{ ...risveglio, name: 'a'.repeat(2_000) }],
  [{ ...risveglio, name: 'a\0b' }],
  [{ ...risveglio, kind: 'lived' }],
  [{ ...risveglio, region: 'Atlantide' }],
])('what is no organisation is refused', async (body) => {
  const { as, server } = await openScene(1)
  expect((await as(0, 'POST', '', body)).status).toBe(400)
  expect(onDisk(server)).toEqual([])
})

test('[L7] they are in the archive of one’s own data; who erases the account leaves none behind that was theirs alone', async () => {
  const { as, people, server, mineOf } = await openScene()
  const { cookie } = people[0]!
  await as(0, 'POST', '', risveglio)
  await as(0, 'POST', '', { ...risveglio, name: 'La bottega di Zefirina' })
  const shared = (await mineOf(0)).find(({ name }: { name: string }) => name === risveglio.name)
  await as(1, 'PUT', `/${shared.id}`)
  const archive = await fetch(new URL('/api/me/data', server.url), { headers: { cookie } })
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
  expect(JSON.parse(strFromU8(files['dati.json']!)).organisations).toEqual(await mineOf(0))
  await call(server, 'POST', '/api/me/data/erase', { cookie, body: { words: 'keep' } })
  expect(onDisk(server)).toEqual([risveglio.name])
  expect(await mineOf(1)).toEqual([shared])
})
