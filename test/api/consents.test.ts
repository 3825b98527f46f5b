import Database from 'better-sqlite3'
import { strFromU8, unzipSync } from 'fflate'
import { join } from 'node:path'
import { rmSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { makeBackup } from '../../server/backup/make-backup.ts'
import { restoreBackup } from '../../server/backup/restore.ts'
import { people as english } from '../../shared/i18n/en/people.ts'
import { people as italian } from '../../shared/i18n/it/people.ts'
import { WORDING, wordings } from '../../shared/consents.ts'
import {
  call,
  makeDataDir,
  makeWorkshop,
  openServer,
  setUp,
  signIn,
  type TestServer,
} from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

const voicesOf = async (server: TestServer, cookie: string) =>
  (await call(server, 'GET', '/api/me/voices', { cookie })).json

const declare = (server: TestServer, workshop: string, cookie: string, body: object, language = 'it') =>
  call(server, 'PUT', `/api/workshops/${workshop}/voice`, {
    cookie,
    body,
    headers: { 'accept-language': language },
  })

const rows = (server: TestServer) => {
  const file = new Database(join(server.dataDir, 'trama.db'), { readonly: true })
  const all = file.prepare('SELECT voice_id AS voice, wording, language FROM consents').all()
  file.close()
  return all as { voice: string; wording: number; language: string | null }[]
}

test('what people said yes to is never rewritten: another wording is another number', () => {
  expect(italian.wording).toEqual({ 1: 'Se scegli, sei d’accordo che il gruppo lo veda.' })
  expect(english.wording).toEqual({ 1: 'If you choose, you agree that the group sees it.' })
  for (const words of [italian.wording, english.wording])
    expect(Object.keys(words)).toEqual(wordings.map(String))
  expect(wordings).toContain(WORDING)
})

test('who declares from where they speak has said yes to some words, in a language, at a time; who says nothing has not', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 1)
  const { cookie } = people[0]!
  const before = Date.now()
  await declare(server, workshop.id, cookie, { knowledge: ['family'], wording: 1 }, 'en')
  await declare(server, workshop.id, cookie, { knowledge: [] })
  const { consents, voices } = await voicesOf(server, cookie)
  expect(voices).toMatchObject([{ knowledge: ['undeclared'] }])
  expect(consents).toHaveLength(1)
  expect(consents[0].given.map(({ at: _at, ...rest }: { at: number }) => rest)).toEqual([
    { knowledge: ['lived'], wording: 1, language: 'it' },
    { knowledge: ['family'], wording: 1, language: 'en' },
  ])
  expect(consents[0].given[1].at).toBeGreaterThanOrEqual(before)
  // On disk there is a row beside each declaration, also of nothing: who looks there learns nothing.
  expect(rows(server)).toHaveLength(3)
  expect((await declare(server, workshop.id, cookie, { knowledge: [], wording: 99 })).status).toBe(400)
})

test('who asks to come in says yes then, and that yes goes on with them; before it is proved it is nobody’s', async () => {
  const server = await serverForTest()
  const { cookie, workshopId } = await setUp(server)
  const { json } = await call(server, 'POST', `/api/workshops/${workshopId}/invitations`, { cookie })
  const token = json.link.split('/invito/')[1]
  const email = 'omar@prova.invalid'
  await call(server, 'POST', `/api/invitations/${token}/apply`, {
    body: { email, name: 'Omar', knowledge: ['citizen'] },
    headers: { 'accept-language': 'en' },
  })
  const his = await signIn(server, email)
  const asked = await voicesOf(server, his)
  expect(asked).toMatchObject({ voices: [], consents: [{ given: [{ language: 'en' }] }] })
  const { applications } = (await call(server, 'GET', `/api/workshops/${workshopId}`, { cookie })).json
  await call(server, 'POST', `/api/workshops/${workshopId}/applications/${applications[0].id}/admit`, {
    cookie,
  })
  const inside = await voicesOf(server, his)
  expect(inside.consents).toEqual(asked.consents)
  expect(inside.voices).toMatchObject([{ knowledge: ['citizen'] }])
})

test('a yes is taken back in one press, from the past too: as a member, at the door, or after having left', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 2)
  const [anna, giulio] = people.map(({ cookie }) => cookie) as [string, string]
  const withdraw = (cookie: string) => call(server, 'DELETE', `/api/me/voices/${workshop.id}`, { cookie })
  await declare(server, workshop.id, anna, { knowledge: ['family'] })
  expect((await withdraw(anna)).status).toBe(200)
  expect(await voicesOf(server, anna)).toMatchObject({
    voices: [{ knowledge: ['undeclared'] }],
    consents: [],
  })
  // One row for the voice of now, which says nothing, and one for the other member.
  expect(rows(server)).toHaveLength(2)

  await declare(server, workshop.id, giulio, { knowledge: ['citizen'] })
  await call(server, 'POST', `/api/workshops/${workshop.id}/leave`, { cookie: giulio })
  expect((await voicesOf(server, giulio)).consents[0].given).not.toEqual([])
  expect((await withdraw(giulio)).status).toBe(200)
  expect((await voicesOf(server, giulio)).consents).toEqual([])
  expect(rows(server)).toHaveLength(1)

  const { json } = await call(server, 'POST', `/api/workshops/${workshop.id}/invitations`, { cookie: anna })
  const token = json.link.split('/invito/')[1]
  await call(server, 'POST', `/api/invitations/${token}/apply`, {
    cookie: giulio,
    body: { knowledge: ['lived'] },
  })
  expect((await voicesOf(server, giulio)).consents).toHaveLength(1)
  expect((await withdraw(giulio)).status).toBe(200)
  expect((await voicesOf(server, giulio)).consents).toEqual([])
  const { applications } = (await call(server, 'GET', `/api/workshops/${workshop.id}`, { cookie: anna })).json
  expect(applications).toMatchObject([{ knowledge: ['undeclared'] }])
})

test('«togli anche dal passato» and an erased account take the yes along; the archive of one’s own data holds it', async () => {
  const server = await serverForTest()
  const { people, workshop } = await makeWorkshop(server, 2)
  const [anna, giulio] = people.map(({ cookie }) => cookie) as [string, string]
  await declare(server, workshop.id, anna, { knowledge: ['family'] })
  await declare(server, workshop.id, anna, { knowledge: ['citizen'], past: 'erase' })
  const { consents } = await voicesOf(server, anna)
  expect(consents[0].given).toMatchObject([{ knowledge: ['citizen'] }])
  expect(rows(server)).toHaveLength(2)

  const archive = await fetch(new URL('/api/me/data', server.url), { headers: { cookie: anna } })
  const files = unzipSync(new Uint8Array(await archive.arrayBuffer()))
  expect(JSON.parse(strFromU8(files['dati.json']!)).declared.voices).toMatchObject([
    { knowledge: ['citizen'], consent: { wording: 1, language: 'it', at: expect.any(Number) } },
  ])

  await call(server, 'POST', '/api/me/data/erase', { cookie: giulio, body: { words: 'keep' } })
  expect(rows(server)).toHaveLength(1)
})

test('[L7] a backup of before brings back no yes that was taken back since', async () => {
  const dataDir = makeDataDir()
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  const server = await openServer({ dataDir })
  const { people, workshop } = await makeWorkshop(server, 2)
  const { cookie } = people[0]!
  const made = await makeBackup(server.deps.config, `${makeDataDir()}/copies/`, Date.now())
  if ('no' in made) throw new Error(made.no)
  await call(server, 'DELETE', `/api/me/voices/${workshop.id}`, { cookie })
  await server.close()
  expect(await restoreBackup(server.deps.config, made.file, Date.now())).toMatchObject({ unsound: [] })
  const again = await openServer({ dataDir })
  onTestFinished(() => again.close())
  expect(rows(again)).toHaveLength(1)
  expect((await voicesOf(again, cookie)).consents).toEqual([])
})
