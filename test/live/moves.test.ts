import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hasUnsaved } from '../../client/editor/connection/saved-state.ts'
import { carry } from '../../client/editor/binding/carry.ts'
import { moveBeside } from '../../client/editor/view/move-acts.ts'
import { stretchAt } from '../../client/editor/view/stretches.ts'
import { readBlocks, textOfRuns } from '../../shared/text/flat.ts'
import { frames } from '../../shared/sync-protocol.ts'
import { openPage, type Page } from '../helpers/page.ts'
import { call, makeWorkshop, openServer, type TestServer } from '../helpers/server.ts'
import { PATIENCE } from './siege.ts'

let server: TestServer
let made: Awaited<ReturnType<typeof makeWorkshop>>
beforeAll(async () => {
  server = await openServer()
  made = await makeWorkshop(server, 3)
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await server.close()
})

const lines = [
  'Una prima riga, che resta dove sta.',
  'La riga contesa.',
  'Una riga in fondo, che resta anche lei.',
]

const sit = (person: number, documentId: string): Promise<Page> => {
  const { id: personId, cookie } = made.people[person]!
  return openPage(server, { personId, cookie, documentId })
}

/** A text in which Ada wrote three lines, with Bruno's and Carla's pages open on it. */
const open = async () => {
  const body = { kind: 'paper', title: 'Una prova' }
  const { cookie } = made.people[0]!
  const path = `/api/workshops/${made.workshop.id}/documents`
  const { json } = await call(server, 'POST', path, { body, cookie })
  const id = json.document.id as string
  const ada = await sit(0, id)
  const { view } = ada.editor
  for (const line of lines) {
    const end = view.state.doc.content.size - 1
    view.dispatch(view.state.tr.split(end))
    view.dispatch(view.state.tr.insertText(line, end + 2))
  }
  await vi.waitFor(() => expect(hasUnsaved(ada.session.saved.facts())).toBe(false), PATIENCE)
  ada.close()
  const [bruno, carla] = [await sit(1, id), await sit(2, id)]
  // Their lines have been broken before: what follows is not their pages' first connection.
  for (const { wire, session } of [bruno, carla]) {
    wire.cut()
    await vi.waitFor(() => expect(session.saved.facts().link).toBe('closed'), PATIENCE)
    await vi.waitFor(() => expect(session.saved.facts()).toMatchObject({ link: 'open', marks: [] }), PATIENCE)
  }
  return { id, bruno, carla }
}

const placeOf = ({ editor }: Page, words: string): number => {
  let found = -1
  editor.view.state.doc.forEach((block, at) => {
    if (block.textContent.includes(words)) found = at
  })
  return found
}

const move = (page: Page, way: 'up' | 'down'): void => {
  const { doc } = page.editor.view.state
  moveBeside(page.writing, stretchAt(doc, placeOf(page, 'contesa'))!, way)
}

const textOn = ({ editor }: Page): string[] =>
  editor.view.state.doc.children.slice(-4).map(({ textContent }) => textContent)

const textHeld = async (id: string): Promise<string[]> =>
  (await server.deps.rooms.read(id, ({ body }) => readBlocks(body)))!
    .slice(-4)
    .map(({ runs }) => textOfRuns(runs))

/** Whose letters there are, by person: what `/authorship` says of every letter that is on screen. */
const writersOf = async (id: string): Promise<Record<string, string>> => {
  const { json } = await call(server, 'GET', `/api/documents/${id}/authorship`, {
    cookie: made.people[0]!.cookie,
  })
  const blocks = await server.deps.rooms.read(id, ({ body }) => readBlocks(body))
  const flat = blocks!.map(({ runs }) => `¶${textOfRuns(runs)}`).join('')
  const said: Record<string, string> = {}
  for (const { from, length, person } of json.runs as {
    from: number
    length: number
    person: string | null
  }[]) {
    const name = made.people.find(({ id: one }) => one === person)?.name.split(' ')[0]
    const letters = flat.slice(from, from + length).replaceAll('¶', '')
    if (name && letters) said[name] = (said[name] ?? '') + letters
  }
  return said
}

const isContent = (frame: Uint8Array): boolean =>
  (frame[0] === frames.sync && frame[1] !== 0) || frame[0]! > frames.queryAwareness

/** Where the line breaks: what of the move still leaves, and how many of the answers still come. */
const cuts = [
  { at: 'before anything left', leaves: 0, hears: 0 },
  { at: 'once its sources left', leaves: 1, hears: 0 },
  ...[0, 1, 2, 3, 4].map((hears) => ({
    at: `once it was written and ${hears} answers came`,
    leaves: 2,
    hears,
  })),
]

type Cut = (typeof cuts)[number]

/** Where it matters only what was written, not what was heard of it. */
const unheard = cuts.filter(({ hears }) => hears === 0)
const written = unheard.at(-1)!

/** Lets so much of what waits leave; once the server has answered all of that, the line breaks. */
const breakLine = async ({ wire }: Page, { leaves, hears }: Cut): Promise<void> => {
  let [left, heard, answered] = [0, 0, leaves < 2]
  wire.arriving.only((frame) => {
    answered ||= frame[0] === frames.acknowledged
    return !isContent(frame) || heard++ < hears
  })
  wire.leaving.only((frame) => !isContent(frame) || left++ < leaves)
  wire.arriving.release()
  wire.leaving.release()
  await vi.waitFor(() => expect(answered).toBe(true), PATIENCE)
  wire.cut()
}

const saved = ({ session }: Page) =>
  vi.waitFor(() => expect(hasUnsaved(session.saved.facts())).toBe(false), PATIENCE)

/** In the end both pages and the server have these lines, every letter as Ada's but what others typed. */
const expectText = async (
  { id, pages }: { id: string; pages: Page[] },
  text: string[],
  others: Record<string, string> = {},
) => {
  await vi.waitFor(async () => {
    for (const page of pages) expect(textOn(page)).toEqual(text)
    expect(await textHeld(id)).toEqual(text)
  }, PATIENCE)
  for (const page of pages) await saved(page)
  const { Ada, ...rest } = await writersOf(id)
  expect(rest).toEqual(others)
  const typed = Object.values(others).join('')
  expect(Ada).toBe(text.join('').replace(typed, ''))
  for (const page of pages) page.close()
}

const [first, contended, last] = lines as [string, string, string]
const told = ({ outcomes }: Page) => outcomes.map(({ words, gaveWay }) => ({ words, gaveWay }))
const gaveWay = [{ words: contended, gaveWay: true }]

test.each(unheard)('[B23] a line is moved and the socket dies $at: it stands once', async (cut) => {
  const { id, bruno, carla } = await open()
  bruno.wire.leaving.hold()
  move(bruno, 'down')
  await breakLine(bruno, cut)
  await expectText({ id, pages: [bruno, carla] }, ['', first, last, contended])
  expect([...bruno.outcomes, ...carla.outcomes]).toEqual([])
})

test.each(cuts)(
  '[B23] a colleague had moved it first and the socket dies $at: it stands where they put it',
  async (cut) => {
    const { id, bruno, carla } = await open()
    bruno.wire.leaving.hold()
    bruno.wire.arriving.hold()
    move(bruno, 'down')
    move(carla, 'up')
    await saved(carla)
    await breakLine(bruno, cut)
    await expectText({ id, pages: [bruno, carla] }, ['', contended, first, last])
    expect([told(bruno), told(carla)]).toEqual([gaveWay, []])
  },
)

test.each(cuts.filter(({ hears }) => hears === 2).concat(written))(
  '[B23] a colleague moves it second, and the first one’s socket dies $at: the colleague gives way',
  async (cut) => {
    const { id, bruno, carla } = await open()
    for (const { wire } of [bruno, carla]) wire.leaving.hold()
    carla.wire.arriving.hold()
    move(bruno, 'down')
    move(carla, 'up')
    await breakLine(bruno, cut)
    carla.wire.leaving.release()
    carla.wire.arriving.release()
    await expectText({ id, pages: [bruno, carla] }, ['', first, last, contended])
    expect([told(bruno), told(carla)]).toEqual([[], gaveWay])
  },
)

test('[B23] both sockets die before either heard a word: whoever was second gives way all the same', async () => {
  const { id, bruno, carla } = await open()
  for (const { wire } of [bruno, carla]) {
    wire.leaving.hold()
    wire.arriving.hold()
  }
  move(bruno, 'down')
  move(carla, 'up')
  await breakLine(carla, written)
  await breakLine(bruno, written)
  await expectText({ id, pages: [bruno, carla] }, ['', contended, first, last])
  expect([told(bruno), told(carla)]).toEqual([gaveWay, []])
})

test.each(unheard)(
  '[B23] a colleague writes in it and the socket dies $at: nothing is lost, nothing stands twice',
  async (cut) => {
    const { id, bruno, carla } = await open()
    bruno.wire.leaving.hold()
    bruno.wire.arriving.hold()
    move(bruno, 'down')
    const { view } = carla.editor
    view.dispatch(view.state.tr.insertText(' XY', placeOf(carla, 'contesa') + 1 + contended.length))
    await saved(carla)
    await breakLine(bruno, cut)
    await expectText({ id, pages: [bruno, carla] }, ['', `${first} XY`, last, contended], { Carla: ' XY' })
  },
)

test('[B23] whoever moved it first keeps it, also where a copy of it was moved meanwhile', async () => {
  const { id, bruno, carla } = await open()
  const { view, binding } = carla.editor
  const at = placeOf(carla, 'contesa')
  const block = view.state.doc.nodeAt(at)!
  const end = view.state.doc.content.size
  const ids = binding.idsBetween(at, at + block.nodeSize)
  view.dispatch(carry(view.state.tr.insert(end, block), { from: end, to: end + block.nodeSize, ids }))
  await saved(carla)
  await vi.waitFor(() => expect(textOn(bruno).at(-1)).toBe(contended), PATIENCE)
  bruno.wire.leaving.hold()
  const mine = stretchAt(bruno.editor.view.state.doc, at)!
  moveBeside(bruno.writing, mine, 'up')
  carla.wire.arriving.hold()
  await breakLine(bruno, written)
  moveBeside(carla.writing, stretchAt(view.state.doc, end)!, 'up')
  carla.wire.arriving.release()
  await expectText({ id, pages: [bruno, carla] }, [contended, first, contended, last])
  expect([...bruno.outcomes, ...carla.outcomes]).toEqual([])
})

test('[B23] one moves it without network: whoever moved it meanwhile was first', async () => {
  const { id, bruno, carla } = await open()
  bruno.session.stop('not-found')
  move(bruno, 'down')
  move(carla, 'up')
  await saved(carla)
  bruno.session.resume()
  await expectText({ id, pages: [bruno, carla] }, ['', contended, first, last])
  expect([told(bruno), told(carla)]).toEqual([gaveWay, []])
})
