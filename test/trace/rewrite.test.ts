import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { BODY, readBlocks } from '../../shared/text/flat.ts'
import { rewritePens } from '../../shared/trace/rewrite.ts'
import { makeWorld, pens, updateOf } from './world.ts'

test('[P1] words under a pen that can no longer be used go to a new one, and nothing is lost', () => {
  const world = makeWorld()
  const replica = world.replica(pens.anna)
  world.send(
    'anna',
    updateOf(replica, (body) => body.insert(8, 'arrivate ')),
  )
  const acknowledged = Y.encodeStateVector(replica)
  updateOf(replica, (body) => body.insert(17, 'in viaggio'))
  updateOf(replica, (body) => body.delete(10, 2))
  updateOf(replica, (body) => body.insertEmbed(20, new Y.Map([['type', 'quote']])))
  const unsent = Y.encodeStateAsUpdate(replica, acknowledged)
  const moved = rewritePens(unsent, new Map([[pens.anna, { to: pens.annaToo, from: 9 }]]))
  const outcome = world.send('anna', moved)
  expect(outcome).toMatchObject({ effect: { fresh: [{ pen: pens.annaToo, from: 0, to: 12 }] } })
  expect(readBlocks(world.body)).toEqual(readBlocks(replica.getText(BODY)))
})

test('[P1] what others wrote meanwhile stays theirs, and a removal of one’s own unsent words follows them', () => {
  const world = makeWorld()
  const replica = world.replica(pens.anna)
  const giulio = world.replica(pens.giulio)
  const his = updateOf(giulio, (body) => body.insert(8, 'di Giulio '))
  world.send('giulio', his)
  Y.applyUpdate(replica, his)
  const known = Y.encodeStateVector(replica)
  updateOf(replica, (body) => body.insert(18, 'di Anna'))
  updateOf(replica, (body) => body.delete(18, 3))
  const unsent = Y.encodeStateAsUpdate(replica, known)
  const moved = rewritePens(unsent, new Map([[pens.anna, { to: pens.annaToo, from: 0 }]]))
  expect('effect' in world.send('anna', moved)).toBe(true)
  expect(world.body.toString()).toBe('Titolodi Giulio Anna')
})
