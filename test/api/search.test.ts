import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { call, makeWorkshop, openServer, type TestServer } from '../helpers/server.ts'
import { openWriter } from '../helpers/writer.ts'

let server: TestServer
let made: Awaited<ReturnType<typeof makeWorkshop>>
const logged: string[] = []

const search = async (words: unknown, cookie = made.people[0]!.cookie) =>
  call(server, 'POST', '/api/me/search', { cookie, body: { words } })

const third = () => made.people[2]!.cookie

const titlesFor = async (words: string, cookie?: string): Promise<string[]> =>
  (await search(words, cookie)).json.texts.map(({ title }: { title: string }) => title)

const write = async (text: number, words: string) => {
  const who = { cookie: made.people[1]!.cookie, documentId: made.documents[text]!.id }
  const writer = await openWriter(server, who)
  await writer.write(words)
  writer.close()
}

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) })
  server = await openServer({ seams: { log } })
  made = await makeWorkshop(server, 3)
  await write(0, 'Ci chiediamo PERCHÉ la città di Forlì accoglie al 50% chi arriva. 🙂 שלום עולם')
  await write(1, 'L’ascolto comincia da una_parola detta piano: "SELECT * FROM people" non fa niente.')
})
afterAll(() => server.close())

test('accents, capitals and the kind of apostrophe do not count, in bodies and in titles', async () => {
  const house = ['Una casa con la porta aperta']
  for (const words of [
    'citta',
    'CITTÀ',
    'cittá',
    'perche la citta',
    'citta di forli',
    '  perche   citta  ',
    '«città»',
  ])
    expect(await titlesFor(words), words).toEqual(house)
  expect(await titlesFor('casa porta')).toEqual(house)
  expect(await titlesFor("l'ascolto")).toEqual(['Imparare ad ascoltare in due'])
  expect(await titlesFor('perche ascolto')).toEqual([])
})

test('each text says where the words stand: the part, the line, and the words round them', async () => {
  const { texts } = (await search('citta')).json
  expect(texts).toMatchObject([{ kind: 'proposal', workshop: 'Laboratorio di prova', archived: false }])
  const [place] = texts[0].places
  expect(place.part).toBe('Come capiamo se serve')
  expect(place.found.map(({ from, to }: { from: number; to: number }) => place.text.slice(from, to))).toEqual(
    ['città'],
  )
  expect(place.block).toBe(10)
})

test('what was taken out of a text is not found any more, and what was written is found at once', async () => {
  const who = { cookie: made.people[1]!.cookie, documentId: made.documents[2]!.id }
  const writer = await openWriter(server, who)
  await writer.write('abracadabra')
  expect(await titlesFor('abracadabra')).toHaveLength(1)
  writer.body.delete(writer.body.length - 'abracadabra'.length, 'abracadabra'.length)
  await writer.write('sesamo')
  expect(await titlesFor('sesamo')).toHaveLength(1)
  expect(await titlesFor('abracadabra')).toEqual([])
  writer.close()
})

test('bad input: nothing, signs alone, operators, emoji, right to left, ten thousand letters', async () => {
  const nothing = { texts: [], people: [], whole: true }
  for (const words of ['', '   ', '%', '_', '%%__', '"', "''", '*', '((', '\\', '- - -', '…?!'])
    expect((await search(words, third())).json, words).toEqual(nothing)
  expect(await titlesFor('50%', third())).toHaveLength(1)
  expect(await titlesFor('5_%', third())).toEqual([])
  expect(await titlesFor('una_parola', third())).toEqual(['Imparare ad ascoltare in due'])
  expect(await titlesFor('"SELECT * FROM people"', third())).toHaveLength(1)
  expect(await titlesFor("x' OR '1'='1", third())).toEqual([])
  expect(await titlesFor('🙂', third())).toHaveLength(1)
  expect(await titlesFor('שלום', third())).toHaveLength(1)
  for (const [words, refusal] of [
    ['parola '.repeat(1_429), 'too-long'],
    ['a\0b', 'malformed'],
    ['\ud800', 'malformed'],
    [7, 'malformed'],
    [null, 'malformed'],
  ])
    expect((await search(words, third())).json).toEqual({ refusal })
})

test('people of one’s workshops are found by name, and by nobody else', async () => {
  await call(server, 'PUT', '/api/me/name', {
    cookie: made.people[2]!.cookie,
    body: { name: 'Zoë Dell’Òrto' },
  })
  const { people } = (await search("zoe dell'orto")).json
  expect(people).toEqual([
    {
      personId: made.people[2]!.id,
      name: 'Zoë Dell’Òrto',
      workshops: [{ id: made.workshop.id, name: 'Laboratorio di prova' }],
    },
  ])
  const other = (await makeWorkshop(server, 2)).people[0]!
  expect((await search('zoe', other.cookie)).json.people).toEqual([])
  expect((await search(made.people[2]!.email)).json.people).toEqual([])
})

test('[assurance] a text of another group looks as if there were none; who left finds nothing, who is erased is not found', async () => {
  const theirs = await makeWorkshop(server, 3)
  const [stays, leaves, erased] = theirs.people
  const whose = { cookie: stays!.cookie, documentId: theirs.documents[0]!.id }
  const writer = await openWriter(server, whose)
  await writer.write('parolasegreta')
  writer.close()
  expect(await titlesFor('parolasegreta', leaves!.cookie)).toHaveLength(1)
  const forbidden = await search('parolasegreta')
  const absent = await search('parolainesistente')
  expect(forbidden.text).toBe(absent.text)
  await call(server, 'POST', `/api/workshops/${theirs.workshop.id}/leave`, { cookie: leaves!.cookie })
  expect((await search('parolasegreta', leaves!.cookie)).text).toBe(absent.text)
  const name = 'Ermenegilda Introvabile'
  await call(server, 'PUT', '/api/me/name', { cookie: erased!.cookie, body: { name } })
  expect((await search('introvabile', stays!.cookie)).json.people).toHaveLength(1)
  await call(server, 'POST', '/api/me/data/erase', { cookie: erased!.cookie, body: { words: 'keep' } })
  for (const words of ['introvabile', 'persona del gruppo'])
    expect((await search(words, stays!.cookie)).json.people).toEqual([])
})

test('a text in the archive is found, and says that it is there', async () => {
  const { cookie } = made.people[0]!
  const path = `/api/documents/${made.documents[1]!.id}/archive`
  await call(server, 'PUT', path, { cookie })
  expect((await search('ascolto')).json.texts).toMatchObject([{ archived: true }])
  await call(server, 'DELETE', path, { cookie })
})

test('[assurance] the words looked for are in no log and in no file of the server', async () => {
  await search('canarino perche')
  await search('canarino\0')
  expect(logged.join('')).not.toMatch(/canarino/)
  for (const file of ['trama.db', 'trama.db-wal'])
    expect(readFileSync(join(server.dataDir, file)).includes('canarino'), file).toBe(false)
})

test('[assurance] a program that searches without rest is asked to wait', async () => {
  const { cookie } = (await makeWorkshop(server, 1)).people[0]!
  const answers = await Promise.all(Array.from({ length: 120 }, () => search('casa', cookie)))
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0)
})
