import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Link } from '../../shared/sync-protocol.ts'
import { addLink, makeLinkTable } from '../../shared/trace/links.ts'
import { movedFirst, standsElsewhere } from '../../shared/trace/put-down.ts'

/** Anna (1) wrote “pane”, Bruno (2) holds it moved, Carla (3) asks. */
const ground = (kind: Link['kind'], since = 0, own = 3) => {
  const doc = new Y.Doc()
  for (const pen of [1, 2]) {
    const one = new Y.Doc()
    one.clientID = pen
    one.getText('body').insert(0, 'pane')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one))
  }
  const links = makeLinkTable()
  addLink(links, { pen: 2, from: 0, length: 4, sourcePen: 1, sourceFrom: 0, kind })
  return { doc, links, own, since: () => since }
}

const pane = [{ pen: 1, from: 0, to: 4 }]

test('[B23] letters that others moved stand elsewhere; letters they copied, knew before, or removed again do not', () => {
  expect(standsElsewhere(ground('moved'), pane)).toEqual({ at: { pen: 2, clock: 0 }, all: true })
  expect(standsElsewhere(ground('undo'), pane)).toMatchObject({ all: true })
  expect(standsElsewhere(ground('source'), pane)).toBeNull()
  expect(standsElsewhere(ground('moved', 1), pane)).toBeNull()
  expect(standsElsewhere(ground('moved', 0, 2), pane)).toBeNull()
  const gone = ground('moved')
  const text = gone.doc.getText('body')
  const at = gone.doc.store.clients.get(2)![0] === text._start ? 0 : 4
  text.delete(at, 1)
  expect(standsElsewhere(gone, pane)).toEqual({ at: { pen: 2, clock: 1 }, all: false })
  text.delete(at, 3)
  expect(standsElsewhere(gone, pane)).toBeNull()
})

test('[B23] a letter more than was moved is not found, and whoever’s words were carried before are found by the first writer', () => {
  expect(standsElsewhere(ground('moved'), [...pane, { pen: 3, from: 0, to: 1 }])).toMatchObject({
    all: false,
  })
  const carried = ground('moved')
  addLink(carried.links, { pen: 4, from: 7, length: 4, sourcePen: 1, sourceFrom: 0, kind: 'moved' })
  expect(standsElsewhere(carried, [{ pen: 4, from: 7, to: 11 }])).toMatchObject({ all: true })
})

test('[B23] whoever took letters away first has them as moved, from their own move on; a copy, an older move, another’s is no such sign', () => {
  const own = (kind: Link['kind'], from = 0) => movedFirst(ground(kind, 0, 2), from, pane)
  expect(own('moved')).toBe(true)
  expect(own('source')).toBe(false)
  expect(own('moved', 1)).toBe(false)
  expect(movedFirst(ground('moved', 0, 3), 0, pane)).toBe(false)
  expect(movedFirst(ground('moved', 0, 2), 0, [{ pen: 1, from: 9, to: 12 }])).toBe(false)
  // A move after a move leads back to the first writer: their letters are known by that name, too.
  const again = ground('moved', 0, 2)
  addLink(again.links, { pen: 4, from: 7, length: 4, sourcePen: 1, sourceFrom: 0, kind: 'moved' })
  expect(movedFirst(again, 0, [{ pen: 4, from: 7, to: 11 }])).toBe(true)
})
