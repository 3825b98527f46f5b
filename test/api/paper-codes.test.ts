import { expect, test } from 'vitest'
import { call, makeWorkshop, readMails, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

type Someone = { id: string; name: string; cookie: string }

const scene = async (count: number, now = { at: Date.now() }) => {
  const server = await serverForTest({ seams: { clock: () => now.at } })
  const { people, workshop } = await makeWorkshop(server, count)
  const path = `/api/workshops/${workshop.id}/paper-codes`
  const make = (who: Someone, body: object) => call(server, 'POST', path, { cookie: who.cookie, body })
  const list = async (who: Someone) => (await call(server, 'GET', path, { cookie: who.cookie })).json
  const second = (who: Someone, id: string) =>
    call(server, 'POST', `${path}/${id}/second`, { cookie: who.cookie })
  /** Rosa, who has no mail, comes in with a code of this person and is let in by them. */
  const welcomeRosa = async (who: Someone): Promise<Someone> => {
    const { code } = (await make(who, { name: 'Rosa Lume' })).json
    const { cookie, json } = await enter(server, code)
    const page = await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: who.cookie })
    const [asking] = page.json.applications
    const admit = `/api/workshops/${workshop.id}/applications/${asking.id}/admit`
    expect((await call(server, 'POST', admit, { cookie: who.cookie })).status).toBe(200)
    return { id: json.person.id, name: 'Rosa Lume', cookie: cookie! }
  }
  return { server, people: people as Someone[], workshop, make, list, second, welcomeRosa, now }
}

const enter = (server: TestServer, code: string) =>
  call(server, 'POST', '/api/sign-in/paper', { body: { code } })

test('a code lets a new person in once, however it was copied, under the name it was made for and without mail', async () => {
  const { server, people, make, list, workshop } = await scene(2)
  const [anna, giulio] = people as [Someone, Someone]
  const made = await make(anna, { name: 'Rosa Lume' })
  expect(made.json.code).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(made.json.wantsSecond).toBe(false)
  expect((await enter(server, 'ZZZZ-ZZZZ-ZZZZ')).json).toEqual({ refusal: 'paper-wrong' })
  expect((await enter(server, 'corto')).json).toEqual({ refusal: 'paper-wrong' })
  const copied = made.json.code.toLowerCase().replaceAll('-', ' ')
  const two = await Promise.all([enter(server, copied), enter(server, copied)])
  expect(two.map(({ status }) => status).sort()).toEqual([200, 400])
  const { cookie, json } = two.find(({ status }) => status === 200)!
  expect(json.person).toEqual({ id: json.person.id, name: 'Rosa Lume', email: null })
  const me = await call(server, 'GET', '/api/me', { cookie: cookie! })
  expect(me.json).toMatchObject({ pending: [{ workshopId: workshop.id }], workshops: [], own: null })
  expect(me.text).not.toContain('senza-posta')
  // Who gave it to whom is there for every member; the code is nowhere.
  const seen = await list(giulio)
  expect(seen.codes).toMatchObject([{ name: 'Rosa Lume', by: anna.name, second: null }])
  expect(seen.codes[0].usedAt).toBeTypeOf('number')
  expect(JSON.stringify(seen)).not.toContain(made.json.code.slice(0, 4))
})

test('who is in without mail comes back with a code that two others gave; one hand, or their own, is not enough', async () => {
  const { server, people, make, list, second, welcomeRosa } = await scene(3)
  const [anna, giulio, omar] = people as [Someone, Someone, Someone]
  const rosa = await welcomeRosa(anna)
  expect((await list(anna)).withoutMail).toEqual([{ personId: rosa.id, name: 'Rosa Lume' }])
  // Whoever has mail has no need of paper, and nobody makes a code for themselves.
  for (const [who, personId] of [
    [anna, giulio.id],
    [rosa, rosa.id],
    [anna, 'nobody'],
  ] as [Someone, string][])
    expect((await make(who, { personId })).json).toEqual({ refusal: 'not-found' })
  const { json: made } = await make(anna, { personId: rosa.id })
  expect(made.wantsSecond).toBe(true)
  expect(await enter(server, made.code)).toMatchObject({ status: 409, json: { refusal: 'paper-waits' } })
  const { id } = (await list(giulio)).codes.find(({ usedAt }: { usedAt: number | null }) => usedAt === null)
  for (const who of [anna, rosa]) expect((await second(who, id)).json).toEqual({ refusal: 'other-hand' })
  expect((await second(omar, id)).json).toEqual({ confirmed: true })
  const back = await enter(server, made.code)
  expect(back.json.person).toEqual({ id: rosa.id, name: 'Rosa Lume', email: null })
  const given = { by: anna.name, second: omar.name, name: 'Rosa Lume' }
  expect((await list(giulio)).codes).toContainEqual(expect.objectContaining(given))
  expect((await second(giulio, id)).json).toEqual({ refusal: 'not-found' })
})

test('who waits at the door and has closed the page comes back with another code, as the same person', async () => {
  const { server, people, make, list, second, workshop } = await scene(2)
  const [anna, giulio] = people as [Someone, Someone]
  const first = (await make(anna, { name: 'Rosa Lume' })).json
  const rosa = (await enter(server, first.code)).json.person
  expect((await list(giulio)).withoutMail).toEqual([{ personId: rosa.id, name: 'Rosa Lume' }])
  const again = (await make(anna, { personId: rosa.id })).json
  expect(again.wantsSecond).toBe(true)
  expect((await enter(server, again.code)).json).toEqual({ refusal: 'paper-waits' })
  const { id } = (await list(giulio)).codes.find(({ usedAt }: { usedAt: number | null }) => usedAt === null)
  expect((await second(giulio, id)).json).toEqual({ confirmed: true })
  const back = await enter(server, again.code)
  expect(back.json.person).toEqual(rosa)
  const me = await call(server, 'GET', '/api/me', { cookie: back.cookie! })
  expect(me.json.pending).toMatchObject([{ workshopId: workshop.id }])
  const page = await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: anna.cookie })
  expect(page.json.applications).toMatchObject([{ name: 'Rosa Lume' }])
})

test('a group at whose door a person of another group waits gives them no code: it would open the other too', async () => {
  const { server, people, make, list, welcomeRosa } = await scene(2)
  const rosa = await welcomeRosa(people[0]!)
  const other = await makeWorkshop(server, 2)
  const elsewhere: Someone = other.people[0]!
  const { link } = (
    await call(server, 'POST', `/api/workshops/${other.workshop.id}/invitations`, {
      cookie: elsewhere.cookie,
    })
  ).json
  const apply = `/api/invitations/${link.split('/invito/')[1]}/apply`
  const asked = await call(server, 'POST', apply, { cookie: rosa.cookie, body: { knowledge: [] } })
  expect(asked.json).toEqual({ applied: true })
  const path = `/api/workshops/${other.workshop.id}/paper-codes`
  const there = await call(server, 'GET', path, { cookie: elsewhere.cookie })
  expect(there.json.withoutMail).toEqual([])
  const made = await call(server, 'POST', path, { cookie: elsewhere.cookie, body: { personId: rosa.id } })
  expect(made.json).toEqual({ refusal: 'not-found' })
  expect((await list(people[0]!)).withoutMail).toMatchObject([{ personId: rosa.id }])
  expect((await make(people[0]!, { personId: rosa.id })).status).toBe(201)
})

test('where there is no third person one hand is enough; a code is over after 14 days, and when its person has left', async () => {
  const now = { at: Date.now() }
  const { server, people, make, welcomeRosa, workshop } = await scene(1, now)
  const [anna] = people as [Someone]
  const rosa = await welcomeRosa(anna)
  const old = (await make(anna, { personId: rosa.id })).json
  expect(old.wantsSecond).toBe(false)
  now.at += 14 * 24 * 3_600_000
  expect((await enter(server, old.code)).json).toEqual({ refusal: 'paper-wrong' })
  const young = (await make(anna, { personId: rosa.id })).json
  await call(server, 'POST', `/api/workshops/${workshop.id}/leave`, { cookie: rosa.cookie })
  expect((await enter(server, young.code)).json).toEqual({ refusal: 'paper-wrong' })
})

test('what stands in place of an address gets no mail and opens nothing; with an address of their own, mail works', async () => {
  const { server, people, list, welcomeRosa } = await scene(1)
  const [anna] = people as [Someone]
  const rosa = await welcomeRosa(anna)
  const stand = `${rosa.id}@senza-posta.invalid`
  for (const email of [stand, stand.toUpperCase()])
    expect((await call(server, 'POST', '/api/sign-in/code', { body: { email } })).json).toEqual({
      refusal: 'malformed',
    })
  const email = 'rosa@prova.invalid'
  await call(server, 'POST', '/api/me/email', { cookie: rosa.cookie, body: { email } })
  const { code } = (await readMails(server)).at(-1)!
  const changed = await call(server, 'PUT', '/api/me/email', { cookie: rosa.cookie, body: { code } })
  expect(changed.json).toEqual({ email })
  expect((await readMails(server)).map(({ to }) => to)).toEqual([email])
  expect((await list(anna)).withoutMail).toEqual([])
})
