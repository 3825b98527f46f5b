import { afterAll, beforeAll, expect, test } from 'vitest'
import { rm } from 'node:fs/promises'
import { isForming } from '../../shared/founders.ts'
import { call, makeWorkshop, openServer, readMails, type TestServer } from '../helpers/server.ts'

let server: TestServer
beforeAll(async () => {
  server = await openServer()
})
afterAll(async () => {
  await server.close()
  await rm(server.dataDir, { recursive: true, force: true })
})

const open = async () => {
  const { people, workshop } = await makeWorkshop(server, 2)
  const [anna, giulio] = people as [(typeof people)[0], (typeof people)[0]]
  const path = `/api/workshops/${workshop.id}/founders`
  const as = (who: { cookie: string }, method: string, more = '', body?: object) =>
    call(server, method, path + more, { cookie: who.cookie, ...(body && { body }) })
  const list = async (who: { cookie: string }) => (await as(who, 'GET')).json.founders
  const invite = async () => {
    const { json } = await call(server, 'POST', `/api/workshops/${workshop.id}/invitations`, {
      cookie: anna.cookie,
    })
    return `/api/invitations/${new URL(json.link).pathname.split('/').at(-1)}`
  }
  return { anna, giulio, workshopId: workshop.id, as, list, invite }
}

/** Asks with an address, and shows with the six digits that it is theirs. */
const comeIn = async (invitation: string, email: string, name: string) => {
  const applied = await call(server, 'POST', `${invitation}/apply`, {
    body: { email, name, knowledge: ['lived'] },
  })
  expect(applied.status).toBe(200)
  const { code } = (await readMails(server)).findLast(({ to }) => to === email)!
  return call(server, 'POST', '/api/sign-in/verify', { body: { email, code } })
}

const nobody = { name: 'Nadia Serra', email: 'nadia@prova.invalid' }

test('a name takes two hands: who wrote it cannot confirm it, another can, and only what they saw', async () => {
  const { anna, giulio, as, list } = await open()
  expect((await as(anna, 'POST', '', nobody)).status).toBe(201)
  expect((await as(anna, 'POST', '/confirm', { emails: [nobody.email] })).json).toEqual({ confirmed: 0 })
  expect(await list(anna)).toMatchObject([{ ...nobody, mine: true, confirmed: false }])
  await as(anna, 'POST', '', { name: 'Omar Riva', email: 'omar@prova.invalid' })
  expect((await as(giulio, 'POST', '/confirm', { emails: [nobody.email] })).json).toEqual({ confirmed: 1 })
  expect(await list(giulio)).toMatchObject([
    { ...nobody, mine: false, confirmed: true },
    { name: 'Omar Riva', confirmed: false },
  ])
  // Written again by somebody else it is the same name, and nobody confirms their own by that way round.
  await as(giulio, 'POST', '', { name: 'Un altro nome', email: 'omar@prova.invalid' })
  expect(await list(giulio)).toMatchObject([
    { ...nobody },
    { name: 'Omar Riva', mine: false, confirmed: false },
  ])
  await as(giulio, 'DELETE', '', { email: 'omar@prova.invalid' })
  expect(await list(anna)).toHaveLength(1)
})

test('who is on a confirmed list comes in with their own proof alone, and is off the list; others wait', async () => {
  const { anna, giulio, as, list, invite, workshopId } = await open()
  await as(anna, 'POST', '', nobody)
  await as(anna, 'POST', '', { name: 'Pia Dessì', email: 'pia@prova.invalid' })
  await as(giulio, 'POST', '/confirm', { emails: [nobody.email] })
  const invitation = await invite()
  const pia = await comeIn(invitation, 'pia@prova.invalid', 'Pia Dessì')
  expect((await call(server, 'GET', `/api/workshops/${workshopId}`, { cookie: pia.cookie! })).status).toBe(
    404,
  )
  expect((await call(server, 'GET', invitation, { cookie: pia.cookie! })).json.inside).toBe(null)

  // Somebody who knows the address and the link, and cannot read the mail.
  const body = { email: nobody.email, name: 'Finta', knowledge: [] }
  await call(server, 'POST', `${invitation}/apply`, { body })
  const seen = await call(server, 'GET', `/api/workshops/${workshopId}`, { cookie: anna.cookie })
  expect(seen.json.members.map(({ name }: { name: string }) => name)).not.toContain('Finta')

  const nadia = await comeIn(invitation, nobody.email, nobody.name)
  const view = await call(server, 'GET', `/api/workshops/${workshopId}`, { cookie: nadia.cookie! })
  expect(view.status).toBe(200)
  expect(view.json.members).toContainEqual(expect.objectContaining({ name: nobody.name, voice: ['lived'] }))
  expect(await list(anna)).toMatchObject([{ name: 'Pia Dessì', confirmed: false }])
  const again = await call(server, 'GET', invitation, { cookie: nadia.cookie! })
  expect(again.json.inside).toMatchObject({ workshopId })
})

test('for who does not belong there is no list', async () => {
  const { workshopId } = await open()
  const stranger = (await makeWorkshop(server, 1)).people[0]!
  for (const [method, more, body] of [
    ['GET', '', undefined],
    ['POST', '', nobody],
    ['DELETE', '', { email: nobody.email }],
    ['POST', '/confirm', { emails: [nobody.email] }],
  ] as const) {
    const path = `/api/workshops/${workshopId}/founders${more}`
    const answer = await call(server, method, path, { cookie: stranger.cookie, ...(body && { body }) })
    expect([method, answer.status]).toEqual([method, 404])
  }
})

test('a group is forming until there is somebody from experience and somebody from a service', () => {
  expect(isForming([])).toBe(true)
  expect(isForming([['lived'], ['citizen'], ['undeclared']])).toBe(true)
  expect(isForming([['professional'], ['citizen']])).toBe(true)
  expect(isForming([['family'], ['professional']])).toBe(false)
  expect(isForming([['lived', 'professional']])).toBe(false)
})
