import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { listSeen, listUnseen } from '../../db/seen.ts'
import { call, makeWorkshop } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'
import { openWriter } from '../helpers/writer.ts'

type Thing = {
  about: string
  text: { id: string; title: string }
  hands: { name: string }[]
  excerpt: string
}

/** Three people and three texts; the first has seen all that is there. */
const makeScene = async (options: Parameters<typeof serverForTest>[0] = {}) => {
  const server = await serverForTest(options)
  const { people, documents, workshop } = await makeWorkshop(server, 3)
  const cookie = (n: number) => people[n]!.cookie
  const open = (n: number, documentId: string) =>
    call(server, 'PUT', `/api/documents/${documentId}/seen`, { cookie: cookie(n) })
  const newsOf = async (n: number) => (await call(server, 'GET', '/api/me/news', { cookie: cookie(n) })).json
  const say = async (n: number, text: number, words: string) => {
    const writer = await openWriter(server, { cookie: cookie(n), documentId: documents[text]!.id })
    await writer.write(words)
    writer.close()
  }
  const move = (n: number, marks: unknown) =>
    call(server, 'PUT', '/api/me/news/seen', { cookie: cookie(n), body: { marks } })
  for (const { id } of documents) await open(0, id)
  return { server, people, documents, workshop, cookie, open, newsOf, say, move }
}

test('[H5] what others wrote is told until the text is opened; what one wrote oneself never is', async () => {
  const { documents, newsOf, open, people, say } = await makeScene()
  expect(await newsOf(0)).toMatchObject({ things: [] })
  await say(0, 0, 'Parole mie.')
  expect((await newsOf(0)).things).toEqual([])
  await say(1, 0, 'Parole di un’altra persona.')
  const { things, minutes } = await newsOf(0)
  expect(things).toMatchObject([
    {
      about: 'part',
      text: { id: documents[0]!.id, title: 'Una casa con la porta aperta' },
      parts: [{ title: 'Come capiamo se serve' }],
      hands: [{ person: people[1]!.id, name: people[1]!.name, wrote: true, voice: ['family'] }],
      excerpt: { text: 'Parole di un’altra persona.' },
    },
  ])
  expect(minutes).toBe(1)
  expect(JSON.stringify(things)).not.toContain(people[1]!.email)
  await open(0, documents[0]!.id)
  expect((await newsOf(0)).things).toEqual([])
  await say(2, 0, ' E ancora.')
  expect((await newsOf(0)).things).toMatchObject([
    { hands: [{ name: people[2]!.name }], excerpt: { text: 'E ancora.' } },
  ])
})

test('no more than three things are told, and the last names the other texts', async () => {
  const { cookie, newsOf, say, server, workshop } = await makeScene()
  await call(server, 'POST', `/api/workshops/${workshop.id}/documents`, {
    cookie: cookie(1),
    body: { kind: 'paper', title: 'Un testo appena nato' },
  })
  for (const text of [0, 1, 2]) await say(1, text, 'Una frase nuova.')
  const { things } = await newsOf(0)
  expect(things.map(({ about }: Thing) => about)).toEqual(['part', 'part', 'others'])
  const told = JSON.stringify(things)
  for (const title of ['Una casa con la porta', 'Imparare ad', 'Quando il gruppo', 'Un testo appena nato'])
    expect(told).toContain(title)
})

test('a text that others opened is new until one has met it; nobody is told of their own', async () => {
  const { cookie, newsOf, open, people, server, workshop } = await makeScene()
  const made = await call(server, 'POST', `/api/workshops/${workshop.id}/documents`, {
    cookie: cookie(1),
    body: { kind: 'paper', title: 'Un testo appena nato' },
  })
  expect((await newsOf(0)).things).toMatchObject([
    { about: 'born', text: { title: 'Un testo appena nato' }, hands: [{ name: people[1]!.name }] },
  ])
  expect(JSON.stringify((await newsOf(1)).things)).not.toContain('appena nato')
  await open(0, made.json.document.id)
  expect((await newsOf(0)).things).toEqual([])
})

test('"I have seen everything" hides what was told and not what came meanwhile, and may be taken back', async () => {
  const { newsOf, move, say } = await makeScene()
  await say(1, 0, 'Una frase.')
  const told = await newsOf(0)
  await say(1, 1, 'Arrivata intanto.')
  const marks = (which: 'before' | 'now') =>
    told.marks.map((mark: Record<string, unknown>) => ({ id: mark['id'], mark: mark[which] }))
  expect((await move(0, marks('now'))).status).toBe(200)
  expect((await newsOf(0)).things).toMatchObject([{ excerpt: { text: 'Arrivata intanto.' } }])
  await move(0, marks('before'))
  expect((await newsOf(0)).things).toHaveLength(2)
  expect((await newsOf(2)).things.length).toBeGreaterThan(0)
})

test('[assurance] marks are nobody else’s: others’ texts keep none, and those of who leaves or erases are gone', async () => {
  const { cookie, documents, move, newsOf, people, server, workshop } = await makeScene()
  const elsewhere = await makeWorkshop(server, 2)
  const theirs = elsewhere.documents[0]!.id
  expect((await move(0, [{ id: theirs, mark: { size: 1, at: 1 } }])).status).toBe(200)
  const mine = await listSeen(server.deps.db, people[0]!.id)
  expect(mine.map(({ id }) => id).sort()).toEqual(documents.map(({ id }) => id).sort())
  const left = `/api/workshops/${workshop.id}/leave`
  expect((await call(server, 'POST', left, { cookie: cookie(0) })).status).toBe(200)
  expect(await listSeen(server.deps.db, people[0]!.id)).toEqual([])
  expect((await newsOf(0)).things).toEqual([])
  await call(server, 'PUT', `/api/documents/${documents[0]!.id}/seen`, { cookie: cookie(1) })
  expect(await listSeen(server.deps.db, people[1]!.id)).toHaveLength(1)
  const erase = { cookie: cookie(1), body: { words: 'keep' } }
  expect((await call(server, 'POST', '/api/me/data/erase', erase)).status).toBe(200)
  expect(await listSeen(server.deps.db, people[1]!.id)).toEqual([])
})

test('one’s archive says how far one has seen each text', async () => {
  const { cookie, documents, server } = await makeScene()
  const answer = await fetch(new URL('/api/me/data', server.url), { headers: { cookie: cookie(0) } })
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  const { places } = JSON.parse(strFromU8(files['dati.json']!))
  expect(places.seen).toHaveLength(3)
  expect(places.seen.map(({ id }: { id: string }) => id).sort()).toEqual(documents.map(({ id }) => id).sort())
})

test('who pauses a workshop gets no news of it, and finds them all when they go on', async () => {
  const { cookie, newsOf, say, server, workshop } = await makeScene()
  const pause = `/api/workshops/${workshop.id}/pause`
  await call(server, 'PUT', pause, { cookie: cookie(0), body: { shown: false } })
  await say(1, 0, 'Mentre una persona si riposa.')
  expect((await newsOf(0)).things).toEqual([])
  await call(server, 'DELETE', pause, { cookie: cookie(0) })
  expect((await newsOf(0)).things).toMatchObject([{ excerpt: { text: 'Mentre una persona si riposa.' } }])
})

test('words of who erased their account are of a person of the group', async () => {
  const { cookie, newsOf, people, say, server } = await makeScene()
  await say(1, 0, 'Parole che restano.')
  await call(server, 'POST', '/api/me/data/erase', { cookie: cookie(1), body: { words: 'keep' } })
  const { things } = await newsOf(0)
  expect(things).toMatchObject([
    { hands: [{ name: '', voice: [] }], excerpt: { text: 'Parole che restano.' } },
  ])
  expect(JSON.stringify(things)).not.toContain(people[1]!.name)
})

test('[assurance] while the clock stands a day behind, what is new is told all the same', async () => {
  let behind = 0
  const clock = () => Date.now() - behind
  const { newsOf, open, documents, say } = await makeScene({ seams: { clock } })
  await say(1, 0, 'Prima. ')
  await open(0, documents[0]!.id)
  expect((await newsOf(0)).things).toEqual([])
  behind = 86_400_000
  await say(2, 0, 'Dopo, per l’orologio ieri.')
  expect(JSON.stringify((await newsOf(0)).things)).toContain('Dopo, per l’orologio ieri.')
  await open(0, documents[0]!.id)
  expect((await newsOf(0)).things).toEqual([])
})

test('marks that are no marks are refused', async () => {
  const { move } = await makeScene()
  const one = { id: 'x', mark: { size: 1, at: 1 } }
  for (const marks of [
    'x',
    [{ id: 'x' }],
    [{ id: 'x', mark: { size: -1, at: 1 } }],
    [{ id: 'x', mark: { size: 1.5, at: 1 } }],
    Array.from({ length: 1_001 }, () => one),
  ])
    expect((await move(0, marks)).json).toEqual({ refusal: 'malformed' })
})

test('without a mark, what came after one’s own last words is new: whoever writes has seen what they write under', async () => {
  const { newsOf, say } = await makeScene()
  await say(1, 0, 'Prima di tutto. ')
  await say(2, 0, 'Io rispondo. ')
  await say(1, 0, 'E io ancora.')
  const told = (await newsOf(2)).things.filter(({ text }: Thing) => text.title.startsWith('Una casa'))
  expect(told).toMatchObject([{ about: 'part', excerpt: { text: 'E io ancora.' } }])
})

test('a text in which nothing is new for a person is not read a second time for them', async () => {
  const { documents, newsOf, people, say, server } = await makeScene()
  await say(0, 0, 'Parole mie.')
  expect(await newsOf(0)).toMatchObject({ things: [], marks: [] })
  expect(await listUnseen(server.deps.db, people[0]!.id)).toEqual([])
  await say(1, 1, 'Parole d’altri.')
  expect((await newsOf(0)).marks).toMatchObject([{ id: documents[1]!.id }])
  expect(await listUnseen(server.deps.db, people[0]!.id)).toHaveLength(1)
})

test('a mark beyond the end of a text hides nothing of what comes next', async () => {
  const { documents, move, newsOf, say } = await makeScene()
  const mark = { size: Number.MAX_SAFE_INTEGER, at: Number.MAX_SAFE_INTEGER }
  await move(0, [{ id: documents[0]!.id, mark }])
  await say(1, 0, 'Arrivata dopo.')
  expect((await newsOf(0)).things).toMatchObject([{ excerpt: { text: 'Arrivata dopo.' } }])
})
