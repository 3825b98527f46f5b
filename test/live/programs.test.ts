import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { expect, onTestFinished, test } from 'vitest'
import { frames, type SourceLink } from '../../shared/sync-protocol.ts'
import { lastBlockAt } from '../load/replay.ts'
import { addPeople } from '../load/child-server.ts'
import { openClient, takePen, type Door } from '../load/client.ts'
import { call, makeWorkshop, type TestServer } from '../helpers/server.ts'
import { serverForTest } from '../helpers/server-for-test.ts'

type Person = { id: string; cookie: string }

/** A standard client with nothing of ours but the cookie, the origin and the pen. */
const openProvider = async ({ url, documentId, cookie }: Door, pen: number) => {
  class Socket extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols ?? [], { headers: { cookie, origin: url } })
    }
  }
  const doc = new Y.Doc()
  doc.clientID = pen
  const provider = new WebsocketProvider(`${url.replace(/^http/, 'ws')}/live`, documentId, doc, {
    WebSocketPolyfill: Socket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  onTestFinished(() => provider.destroy())
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  return { doc, provider, body: doc.getText('body') }
}

/** Two people of one workshop, and a text of theirs. */
const openText = async () => {
  const server = await serverForTest()
  const { people, documents } = await makeWorkshop(server, 2)
  const [anna, giulio]: Person[] = people
  const documentId = documents[0]!.id
  const doorOf = ({ cookie }: Person): Door => ({ url: server.url, documentId, cookie })
  const ask = async (what: string, method = 'GET', body?: unknown) =>
    (
      await call(server, method, `/api/documents/${documentId}${what && `/${what}`}`, {
        cookie: anna!.cookie,
        body,
      })
    ).json
  return { server, anna: anna!, giulio: giulio!, doorOf, ask }
}

type Text = Awaited<ReturnType<typeof openText>>
type Run = { from: number; length: number; person: string | null; carriedBy?: string }

/** Somebody at the text with a pen of their own. */
const sit = async ({ doorOf }: Text, person: Person) => {
  const door = doorOf(person)
  const pen = await takePen(door)
  const client = await openClient(door, pen)
  onTestFinished(() => client.close())
  return { ...client, pen }
}

/** Nothing is decided by how long it takes: this only ends what would never come. */
const PATIENCE = { timeout: 30_000 }

/** Waits until a replica reads so: what the server relays is on its disk. */
const reads = (body: Y.Text, part: string) => expect.poll(() => body.toString(), PATIENCE).toContain(part)

/** Whose each visible unit is, marker or half of a letter: the runs must tile the text, without gap or overlap. */
const handsOf = async ({ ask }: Text, body: Y.Text) => {
  const { runs }: { runs: Run[] } = await ask('authorship')
  let end = 0
  for (const { from, length } of runs) {
    expect(from).toBe(end)
    expect(length).toBeGreaterThan(0)
    end += length
  }
  expect(end).toBe(body.length)
  return (text: string) => {
    const at = flatIndexOf(body, text)
    return runs
      .filter(({ from, length }) => from < at + text.length && from + length > at)
      .map(({ person, carriedBy }) => ({ person, ...(carriedBy ? { carriedBy } : {}) }))
  }
}

/** Where a text begins in the flat text, in which a marker counts one. */
const flatIndexOf = (body: Y.Text, text: string): number => {
  const flat = (body.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === 'string' ? insert : '\u0000'))
    .join('')
  expect(flat).toContain(text)
  return flat.indexOf(text)
}

const enter = (server: TestServer, { method, path, body }: { method: string; path: string; body: unknown }) =>
  call(server, method, path, { body })

test('a program makes people while the server runs, enters by link, takes a pen and is alone with its workshop', async () => {
  const server = await serverForTest()
  await makeWorkshop(server, 1)
  const { people, documents } = await addPeople(server.dataDir, 2)
  const entered = await enter(server, people[1]!.signIn)
  expect(entered.status).toBe(200)
  const path = `/api/documents/${documents[2]!.id}`
  const taken = await call(server, 'POST', `${path}/pens`, { cookie: entered.cookie! })
  expect(taken.status).toBe(201)
  expect(Number.isInteger(taken.json.pen)).toBe(true)
  const stranger = (await makeWorkshop(server, 1)).people[0]!
  for (const what of ['', '/authorship', '/removals', '/verify', '/steps', '/pens']) {
    expect((await call(server, 'GET', path + what, { cookie: entered.cookie! })).status).toBe(200)
    expect((await call(server, 'GET', path + what, { cookie: stranger.cookie })).status).toBe(404)
    expect((await call(server, 'GET', path + what)).status).toBe(401)
  }
  expect((await call(server, 'GET', '/api/health')).json).toMatchObject({ ok: true, saving: true })
})

test('[P2] [P6] standard clients write and read; the authorship tiles the whole body in UTF-16 units', async () => {
  const text = await openText()
  const [annaDoor, giulioDoor] = [text.doorOf(text.anna), text.doorOf(text.giulio)]
  const anna = await openProvider(annaDoor, await takePen(annaDoor))
  const giulio = await openProvider(giulioDoor, await takePen(giulioDoor))
  expect(giulio.body.toString()).toBe(anna.body.toString())
  expect(anna.body.length).toBeGreaterThan(0)
  anna.body.insert(anna.body.length, 'Una casa 🏡 per 👩‍👩‍👧', {})
  await reads(giulio.body, '👩‍👩‍👧')
  giulio.body.insert(giulio.body.length, ' e per chi arriva 👋🏽', {})
  await reads(anna.body, '👋🏽')
  const hands = await handsOf(text, anna.body)
  expect(hands('Una casa 🏡 per 👩‍👩‍👧')).toEqual([{ person: text.anna.id }])
  expect(hands(' e per chi arriva 👋🏽')).toEqual([{ person: text.giulio.id }])
  const { runs }: { runs: Run[] } = await text.ask('authorship')
  expect(runs[0]).toMatchObject({ from: 0, person: null })
  expect(await text.ask('verify')).toMatchObject({ ok: true, findings: [] })
})

test('[P3] what is removed is attributed to its writer and its remover', async () => {
  const text = await openText()
  const anna = await sit(text, text.anna)
  const giulio = await sit(text, text.giulio)
  anna.body.insert(anna.body.length, 'parole di Anna 🌿 da tenere', {})
  await reads(giulio.body, 'da tenere')
  giulio.body.delete(flatIndexOf(giulio.body, ' 🌿'), ' 🌿'.length)
  await giulio.saved()
  const { removals } = await text.ask('removals')
  expect(removals).toMatchObject([{ text: ' 🌿', length: 3, writer: text.anna.id, remover: text.giulio.id }])
  expect((await handsOf(text, giulio.body))('parole di Anna da tenere')).toEqual([{ person: text.anna.id }])
})

test('[M7] a guided part is added once, however often it is asked for', async () => {
  const text = await openText()
  const anna = await sit(text, text.anna)
  const { missingParts } = await text.ask('')
  const { key } = missingParts[0]
  const answers = await Promise.all([0, 1, 2].map(() => text.ask('parts', 'POST', { key })))
  expect(answers.filter(({ added }) => added)).toHaveLength(1)
  expect(await text.ask('parts', 'POST', { key })).toEqual({ added: false })
  const parts = () =>
    (anna.body.toDelta() as { insert: unknown }[]).filter(
      ({ insert }) => insert instanceof Y.Map && insert.get('key') === key,
    )
  await expect.poll(parts, PATIENCE).toHaveLength(1)
  const again: string[] = (await text.ask('')).missingParts.map((part: { key: string }) => part.key)
  expect(again).not.toContain(key)
})

test('[W1a] [W3] words that a standard client moves inside one update stay their writer’s', async () => {
  const text = await openText()
  const anna = await sit(text, text.anna)
  anna.body.insert(anna.body.length, 'prima questo. poi quello.', {})
  await anna.saved()
  const door = text.doorOf(text.giulio)
  const { doc, body } = await openProvider(door, await takePen(door))
  await reads(body, 'poi quello.')
  doc.transact(() => {
    const moved = 'poi quello.'
    body.delete(flatIndexOf(body, moved), moved.length)
    body.insert(lastBlockAt(body), 'poi quello. ', {})
  })
  await reads(anna.body, 'poi quello. prima questo.')
  const hands = await handsOf(text, anna.body)
  expect(hands('poi quello.')).toEqual([{ person: text.anna.id, carriedBy: text.giulio.id }])
  expect(hands('prima questo.')).toEqual([{ person: text.anna.id }])
  expect(await text.ask('verify')).toMatchObject({ ok: true, findings: [] })
})

const sourcesFrame = (sources: SourceLink[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, frames.sources)
    encoding.writeVarString(encoder, JSON.stringify(sources))
  })

test('[W1e] [W2] words brought back by undo stay their writer’s, by the exact sources that come before the update', async () => {
  const text = await openText()
  const anna = await sit(text, text.anna)
  const from = Y.getState(anna.doc.store, anna.pen)
  anna.body.insert(anna.body.length, 'sì, di Anna', {})
  await anna.saved()
  const giulio = await sit(text, text.giulio)
  const undo = new Y.UndoManager(giulio.body)
  giulio.body.delete(flatIndexOf(giulio.body, 'sì, di Anna'), 'sì, di Anna'.length)
  const { length } = 'sì, di Anna'
  const back = Y.getState(giulio.doc.store, giulio.pen)
  giulio.send(sourcesFrame([{ pen: giulio.pen, from: back, length, sourcePen: anna.pen, sourceFrom: from }]))
  undo.undo()
  await giulio.saved()
  await expect.poll(() => Y.getState(anna.doc.store, giulio.pen), PATIENCE).toBe(back + length)
  expect(giulio.body.toString()).toContain('sì, di Anna')
  const hands = await handsOf(text, anna.body)
  expect(hands('sì, di Anna')).toEqual([{ person: text.anna.id, carriedBy: text.giulio.id }])
  expect(await text.ask('verify')).toMatchObject({ ok: true, findings: [] })
})

test('[W2] sources that do not hold credit nobody else', async () => {
  const text = await openText()
  const anna = await sit(text, text.anna)
  const from = Y.getState(anna.doc.store, anna.pen)
  anna.body.insert(anna.body.length, 'parole di Anna', {})
  await anna.saved()
  const giulio = await sit(text, text.giulio)
  const mine = Y.getState(giulio.doc.store, giulio.pen)
  const { length } = 'parole di altri'
  giulio.send(sourcesFrame([{ pen: giulio.pen, from: mine, length, sourcePen: anna.pen, sourceFrom: from }]))
  giulio.body.insert(giulio.body.length, 'parole di altri', {})
  await giulio.saved()
  expect((await handsOf(text, giulio.body))('parole di altri')).toEqual([{ person: text.giulio.id }])
})
