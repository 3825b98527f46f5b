import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pactFields } from '../../shared/pact.ts'
import { kindNotices } from '../../shared/wanted.ts'
import { call, makeWorkshop, openServer, type TestServer } from '../helpers/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(async () => {
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

const open = async (count = 2) => {
  const { people, workshop } = await makeWorkshop(server, count)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const as = (who: { cookie: string }, method: string, more = '', body?: object) =>
    call(server, method, `/api/workshops/${workshop.id}${more}`, {
      cookie: who.cookie,
      ...(body && { body }),
    })
  const fieldOf = async (who: { cookie: string }, field: string) =>
    (await as(who, 'GET', '/pact')).json.fields.find((one: { field: string }) => one.field === field)
  return { anna, giulio, as, fieldOf }
}

test('the pact opens with the purpose that the group already has; every member writes it, and it says who and when', async () => {
  const { anna, giulio, as, fieldOf } = await open()
  const { json } = await as(anna, 'GET')
  const { fields } = (await as(anna, 'GET', '/pact')).json
  expect(fields.map(({ field }: { field: string }) => field)).toEqual([...pactFields])
  expect(await fieldOf(anna, 'purpose')).toMatchObject({
    words: json.workshop.purpose,
    revision: 0,
    by: null,
  })

  expect(
    (await as(giulio, 'PUT', '/pact/purpose', { words: ' Aprire la porta. ', revision: 0 })).json,
  ).toEqual({
    revision: 1,
  })
  const name = json.members.find(({ personId }: { personId: string }) => personId === giulio.id).name
  const written = await fieldOf(anna, 'purpose')
  expect(written).toMatchObject({ words: 'Aprire la porta.', revision: 1, by: name, before: null })
  expect(written.at).toBeGreaterThan(0)
  expect((await as(anna, 'GET')).json.workshop.purpose).toBe('Aprire la porta.')
})

test('of two who write the same field at once one is told so, and no wording is lost', async () => {
  const { anna, giulio, as, fieldOf } = await open()
  const write = (who: { cookie: string }, words: string, revision: number) =>
    as(who, 'PUT', '/pact/principles', { words, revision })
  const both = await Promise.all([write(anna, 'Di Anna', 0), write(giulio, 'Di Giulio', 0)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
  expect(both.find(({ status }) => status === 409)!.json).toEqual({ refusal: 'changed-meanwhile' })
  const first = await fieldOf(anna, 'principles')
  const mine = first.words === 'Di Anna' ? 'Di Giulio' : 'Di Anna'
  // Whoever gave way has seen the other's words, and writes over them on purpose.
  expect((await write(mine === 'Di Anna' ? anna : giulio, mine, first.revision)).status).toBe(200)
  expect(await fieldOf(giulio, 'principles')).toMatchObject({ words: mine, before: first.words, revision: 2 })
  expect((await as(anna, 'PUT', '/pact/process', { words: 'p'.repeat(2001), revision: 0 })).json).toEqual({
    refusal: 'too-long',
  })
})

test('a notice is only of kinds that the group wants: nobody there, or one voice', () => {
  const voices = [['lived'], ['lived', 'professional'], ['undeclared']] as const
  expect(kindNotices([], voices)).toEqual([])
  expect(kindNotices(['lived', 'professional', 'citizen'], voices)).toEqual([
    { kind: 'professional', heard: 'one' },
    { kind: 'citizen', heard: 'nobody' },
  ])
})

test('any member says which kinds the group wants, and nobody is looked for because they would rather not say', async () => {
  const { anna, giulio, as } = await open()
  expect((await as(anna, 'GET')).json).toMatchObject({ wanted: [], notices: [] })
  await as(giulio, 'PUT', '/voice', { knowledge: ['citizen'] })
  await as(anna, 'PUT', '/voice', { knowledge: ['lived'] })
  await as(giulio, 'PUT', '/wanted', { kinds: ['family', 'citizen'] })
  const { json } = await as(anna, 'GET')
  expect(json.wanted.toSorted()).toEqual(['citizen', 'family'])
  expect(json.notices).toHaveLength(2)
  expect(json.notices).toEqual(
    expect.arrayContaining([
      { kind: 'family', heard: 'nobody' },
      { kind: 'citizen', heard: 'one' },
    ]),
  )
  expect((await as(anna, 'PUT', '/wanted', { kinds: ['undeclared'] })).status).toBe(400)
  await as(anna, 'PUT', '/wanted', { kinds: [] })
  expect((await as(giulio, 'GET')).json.notices).toEqual([])
})

test('a pause is one’s own: others read of it only if one lets them, and it takes nothing away', async () => {
  const { anna, giulio, as } = await open()
  const seen = async () =>
    (await as(giulio, 'GET')).json.members.find(({ personId }: { personId: string }) => personId === anna.id)
  const before = await seen()
  expect((await as(anna, 'PUT', '/pause', { shown: false })).json).toEqual({ pause: 'hidden' })
  expect(await seen()).toEqual(before)
  const mine = await as(anna, 'GET')
  expect(mine.status).toBe(200)
  expect(mine.json.me).toEqual({ personId: anna.id, pause: 'hidden' })

  await as(anna, 'PUT', '/pause', { shown: true })
  // "Paused", and nothing beside it: since when is not kept anywhere.
  expect(await seen()).toEqual({ ...before, paused: true })
  expect((await as(giulio, 'GET')).json.me.pause).toBeNull()

  await as(anna, 'DELETE', '/pause')
  expect(await seen()).toEqual(before)
  expect((await as(anna, 'GET')).json.me.pause).toBeNull()
})

test('who leaves in a pause comes back without one, and meanwhile finds nothing', async () => {
  const { anna, giulio, as } = await open()
  await as(anna, 'PUT', '/pause', { shown: true })
  expect((await as(anna, 'POST', '/leave')).status).toBe(200)
  for (const more of ['', '/pact']) expect((await as(anna, 'GET', more)).status).toBe(404)
  const left = (await as(giulio, 'GET')).json.members
  expect(left.map(({ personId }: { personId: string }) => personId)).toEqual([giulio.id])
})
