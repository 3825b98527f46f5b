import { expect, test } from 'vitest'
import { findNewestFold } from '../../db/written-voices.ts'
import { findLog } from '../../db/ledger.ts'
import type { TestServer } from '../helpers/server.ts'
import { call, makeWorkshop, openServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { openWriter } from '../helpers/writer.ts'

type Made = Awaited<ReturnType<typeof makeWorkshop>>

const cards = async (server: TestServer, made: Made, who = 0) => {
  const { cookie } = made.people[who]!
  const { json } = await call(server, 'GET', `/api/workshops/${made.workshop.id}`, { cookie })
  return json.documents as { id: string; wrote: string[]; archived: boolean; title: string }[]
}

const placeFor = async (server: TestServer, made: Made, who: number) => {
  const { cookie } = made.people[who]!
  const { json } = await call(server, 'GET', `/api/workshops/${made.workshop.id}/place`, { cookie })
  return json.place as { id: string; title: string; block: number; part: string } | null
}

const writerOf = (server: TestServer, made: Made, who: number, text = 0) =>
  openWriter(server, { cookie: made.people[who]!.cookie, documentId: made.documents[text]!.id })

test('[6] a text shows the kinds that have written in it: not who only opened it, nor who only took words away', async () => {
  const server = await serverForTest()
  const made = await makeWorkshop(server, 4)
  const [proposal, course] = made.documents
  const wroteIn = async (id: string) => (await cards(server, made)).find((card) => card.id === id)?.wrote
  expect(await wroteIn(proposal!.id)).toEqual([])

  const reader = await writerOf(server, made, 3)
  const family = await writerOf(server, made, 1)
  await family.write('una frase')
  expect(await wroteIn(proposal!.id)).toEqual(['family'])

  const remover = await writerOf(server, made, 2)
  remover.body.delete(remover.body.length - 5, 5)
  await remover.write('')
  expect(await wroteIn(proposal!.id)).toEqual(['family'])
  await remover.write('un’altra')
  expect(await wroteIn(proposal!.id)).toEqual(['family', 'professional'])
  expect(await wroteIn(course!.id)).toEqual([])
  for (const writer of [reader, family, remover]) writer.close()
})

test('[6] what was written before the last start, and before the last checkpoint, is still known', async () => {
  const server = await openServer()
  const made = await makeWorkshop(server, 2)
  const [lived, family] = [await writerOf(server, made, 0), await writerOf(server, made, 1)]
  for (let n = 0; n < 60; n++) await lived.write('a')
  lived.close()
  family.close()
  // Closing puts the text away, with a checkpoint that stands on those rows.
  await server.close()
  const again = await serverForTest({ dataDir: server.dataDir })
  const { db } = again.deps
  expect(await findNewestFold(db, (await findLog(db, made.documents[0]!.id))!.number)).toBeDefined()
  expect((await cards(again, made)).find(({ id }) => id === made.documents[0]!.id)?.wrote).toEqual(['lived'])
  const more = await writerOf(again, made, 1)
  await more.write('e poi')
  more.close()
  expect((await cards(again, made)).find(({ id }) => id === made.documents[0]!.id)?.wrote).toEqual([
    'lived',
    'family',
  ])
})

test('[3] anybody puts a text in the archive and anybody brings it back; meanwhile it is read and written', async () => {
  const server = await serverForTest()
  const made = await makeWorkshop(server, 2)
  const address = `/api/documents/${made.documents[0]!.id}/archive`
  const [first, second] = made.people
  expect((await call(server, 'PUT', address, { cookie: first!.cookie })).json).toEqual({ archived: true })
  const archived = async () =>
    (await cards(server, made, 1)).filter((card) => card.archived).map(({ id }) => id)
  expect(await archived()).toEqual([made.documents[0]!.id])

  const writer = await writerOf(server, made, 1)
  await writer.write('si scrive ancora')
  writer.close()
  expect((await call(server, 'DELETE', address, { cookie: second!.cookie })).json).toEqual({
    archived: false,
  })
  expect(await archived()).toEqual([])
})

test('a person goes on where they last wrote, wherever that is by now; others are told nothing of it', async () => {
  const server = await serverForTest()
  const made = await makeWorkshop(server, 3)
  expect(await placeFor(server, made, 0)).toBeNull()

  const anna = await writerOf(server, made, 0)
  await anna.write('in fondo al testo')
  const before = await placeFor(server, made, 0)
  expect(before).toMatchObject({ id: made.documents[0]!.id, part: 'Come capiamo se serve' })
  expect(await placeFor(server, made, 1)).toBeNull()

  const { cookie } = made.people[1]!
  const added = await call(server, 'POST', `/api/documents/${made.documents[0]!.id}/parts`, {
    cookie,
    body: { key: 'goals' },
  })
  expect(added.json).toEqual({ added: true })
  expect(await placeFor(server, made, 0)).toMatchObject({ block: before!.block + 2, part: before!.part })
  anna.close()
})

test('a text in the archive is not where a person goes on', async () => {
  const server = await serverForTest()
  const made = await makeWorkshop(server, 1)
  for (const text of [1, 0]) {
    const writer = await writerOf(server, made, 0, text)
    await writer.write('una frase')
    writer.close()
  }
  expect(await placeFor(server, made, 0)).toMatchObject({ id: made.documents[0]!.id })
  const { cookie } = made.people[0]!
  await call(server, 'PUT', `/api/documents/${made.documents[0]!.id}/archive`, { cookie })
  expect(await placeFor(server, made, 0)).toMatchObject({ id: made.documents[1]!.id })
})

test('[M7] a text has the language of whoever begins it: its parts are titled in it, whoever opens them, and lists say it', async () => {
  const server = await serverForTest()
  const made = await makeWorkshop(server, 1)
  const { cookie } = made.people[0]!
  const english = { cookie, headers: { 'accept-language': 'en-GB' } }
  const begun = await call(server, 'POST', `/api/workshops/${made.workshop.id}/documents`, {
    ...english,
    body: { kind: 'proposal', title: 'A chair by the window' },
  })
  const documentId: string = begun.json.document.id
  const parts = `/api/documents/${documentId}/parts`
  await call(server, 'POST', parts, { ...english, body: { key: 'timing' } })
  await call(server, 'POST', parts, { cookie, body: { key: 'risks' } })
  const writer = await openWriter(server, { cookie, documentId })
  const text = writer.doc.getText('body').toString()
  for (const title of ['In plain words', 'The need', 'Timing', 'Risks and how we face them'])
    expect(text).toContain(title)
  expect(text).not.toContain('In parole semplici')
  writer.close()
  const opened = await call(server, 'GET', `/api/documents/${documentId}`, { cookie })
  expect(opened.json.document.language).toBe('en')
  const { json } = await call(server, 'GET', `/api/workshops/${made.workshop.id}`, { cookie })
  const listed = (json.documents as { id: string; language: string }[]).map(({ id, language }) => [
    id,
    language,
  ])
  expect(listed).toEqual(
    expect.arrayContaining([
      [documentId, 'en'],
      [made.documents[0]!.id, 'it'],
    ]),
  )
  const found = await call(server, 'POST', '/api/me/search', { cookie, body: { words: 'window' } })
  expect(found.json.texts).toMatchObject([{ id: documentId, language: 'en' }])
})
