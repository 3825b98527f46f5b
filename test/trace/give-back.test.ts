import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BODY, readBlocks, textOfRuns, writeBlocks } from '../../shared/text/flat.ts'
import { giveBack } from '../../shared/trace/give-back.ts'
import { addLink, makeLinkTable } from '../../shared/trace/links.ts'

const [SERVER, ANNA, GIULIO, FRESH] = [1, 101, 202, 7 * 2 ** 20 + 303]

const openDoc = (pen: number, state?: Uint8Array) => {
  const doc = new Y.Doc({ gc: false })
  doc.clientID = pen
  if (state) Y.applyUpdate(doc, state)
  return doc
}

/** A text of two lines as the backup has it, and Anna's page of later, on which both have gone on. */
const makeScene = () => {
  const first = openDoc(SERVER)
  const line = (type: string, text: string) => ({ type, attrs: {}, runs: [{ text, marks: {} }] })
  first.transact(() =>
    writeBlocks(first.getText(BODY), [
      line('head', 'Titolo'),
      line('paragraph', 'uno due'),
      line('paragraph', 'tre'),
    ]),
  )
  const backup = Y.encodeStateAsUpdate(first)
  const page = openDoc(ANNA, backup)
  const links = makeLinkTable()
  const body = page.getText(BODY)
  /** Somebody's change on her page. */
  const as = (pen: number, change: (body: Y.Text) => void) => {
    page.clientID = pen
    page.transact(() => change(body))
    page.clientID = ANNA
  }
  const find = (words: string) => {
    const flat = (body.toDelta() as { insert: unknown }[])
      .map(({ insert }) => (typeof insert === 'string' ? insert : '¶'))
      .join('')
    expect(flat).toContain(words)
    return flat.indexOf(words)
  }
  const back = (isOwn = (pen: number) => pen === ANNA) => {
    const restored = openDoc(FRESH, backup)
    const moved = giveBack(page, restored, { isOwn, links })
    const lines = readBlocks(restored.getText(BODY)).map(({ type, runs }) => `${type}: ${textOfRuns(runs)}`)
    return { restored, moved, lines }
  }
  return { page, body, as, find, back, links }
}

test('[L6] own words come back in their place, under the new pen; nobody else’s do', () => {
  const { as, find, back } = makeScene()
  as(GIULIO, (body) => body.insert(find('due'), 'di giulio ', {}))
  as(ANNA, (body) => body.insert(find('due'), 'di anna ', {}))
  as(ANNA, (body) => body.insert(find('tre') + 3, ' fine', { strong: true }))
  const { lines, restored } = back()
  expect(lines).toEqual(['head: Titolo', 'paragraph: uno di anna due', 'paragraph: tre fine'])
  expect([...restored.store.clients.keys()].sort()).toEqual([SERVER, FRESH])
  expect(restored.store.pendingStructs).toBeNull()
  expect(restored.getText(BODY).toDelta().at(-1)).toEqual({ insert: ' fine', attributes: { strong: true } })
})

test('[L6] words of all her pens come back, once, in order, among what others wrote between them', () => {
  const { as, find, back } = makeScene()
  as(404, (body) => body.insert(find('tre') + 3, ' prima', {}))
  as(GIULIO, (body) => body.insert(find(' prima') + 6, ' mezzo', {}))
  as(ANNA, (body) => body.insert(find(' mezzo') + 6, ' dopo', {}))
  expect(back((pen) => pen === ANNA || pen === 404).lines[2]).toBe('paragraph: tre prima dopo')
})

test('[L6] a line she began comes back a line; in a line that another began her words get one of their own', () => {
  const { as, find, back } = makeScene()
  as(ANNA, (body) =>
    body.insertEmbed(
      find('¶tre'),
      new Y.Map([
        ['type', 'heading'],
        ['level', 2],
      ] as [string, unknown][]),
      {},
    ),
  )
  as(ANNA, (body) => body.insert(find('¶¶tre') + 1, 'mia', {}))
  as(GIULIO, (body) => body.insertEmbed(find('tre') + 3, new Y.Map([['type', 'quote']]), {}))
  as(GIULIO, (body) => body.insert(body.length, 'sua ', {}))
  as(ANNA, (body) => body.insert(body.length, 'e mia', {}))
  expect(back().lines).toEqual([
    'head: Titolo',
    'paragraph: uno due',
    'heading: mia',
    'paragraph: tre',
    'paragraph: e mia',
  ])
})

test('[L6] what she had removed, or carried from another, does not come back as hers; removals are not made again', () => {
  const { as, find, back, links } = makeScene()
  as(ANNA, (body) => body.insert(find('due'), 'tolta ', {}))
  as(ANNA, (body) => body.delete(find('tolta '), 6))
  as(GIULIO, (body) => body.delete(find('tre'), 3))
  as(ANNA, (body) => body.insert(body.length, 'tre e oltre', {}))
  addLink(links, { pen: ANNA, from: 6, length: 3, sourcePen: SERVER, sourceFrom: 12, kind: 'undo' })
  expect(back().lines).toEqual(['head: Titolo', 'paragraph: uno due', 'paragraph: tre e oltre'])
})

test('[L6] the caret finds its letter again, and a letter that is gone has no place', () => {
  const { as, find, back } = makeScene()
  as(GIULIO, (body) => body.insert(find('due'), 'di giulio ', {}))
  as(ANNA, (body) => body.insert(find('due'), 'mia ', { strong: true }))
  const { moved, restored } = back()
  const letter = (id: { pen: number; clock: number }) => {
    const item = Y.getItem(restored.store, Y.createID(id.pen, id.clock)) as Y.Item
    return (item.content as Y.ContentString).str[id.clock - item.id.clock]
  }
  // Bold opens with a mark, which has a clock of its own.
  expect(letter(moved({ pen: ANNA, clock: 2 })!)).toBe('i')
  expect(moved({ pen: SERVER, clock: 3 })).toEqual({ pen: SERVER, clock: 3 })
  expect(moved({ pen: GIULIO, clock: 3 })).toBeNull()
})

test('[L6] of two pages of one person the second writes nothing twice', () => {
  const { as, body, find, back, page, links } = makeScene()
  as(ANNA, (text) => text.insert(find('due'), 'mia ', { strong: true }))
  as(404, (text) => text.insertEmbed(body.length, new Y.Map([['type', 'paragraph']]), {}))
  as(404, (text) => text.insert(body.length, 'e una riga', {}))
  const isOwn = (pen: number) => pen === ANNA || pen === 404
  const { restored, lines } = back(isOwn)
  expect(lines.slice(1)).toEqual(['paragraph: uno mia due', 'paragraph: tre', 'paragraph: e una riga'])
  const second = openDoc(FRESH + 1, Y.encodeStateAsUpdate(restored))
  const before = Y.encodeStateVector(second)
  const moved = giveBack(page, second, { isOwn, links })
  expect(Y.encodeStateVector(second)).toEqual(before)
  expect(moved({ pen: 404, clock: 3 })?.pen).toBe(FRESH)
})
