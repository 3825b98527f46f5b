import { expect, test } from 'vitest'
import { emptyFold, foldRow, insertedAt } from '../../shared/trace/fold.ts'
import { decodeFold, encodeFold } from '../../shared/trace/fold-bytes.ts'
import { rowKinds } from '../../shared/trace/ledger.ts'
import { removedPieces } from '../../shared/trace/removals.ts'
import { makeWorld, pens, updateOf } from './world.ts'

const START = 8

test('[L2] the fold kept while people write is the one that its rows give again', () => {
  const world = makeWorld()
  const rows: { pen: number; at: number; kind: number; bytes: Uint8Array }[] = []
  const anna = world.replica(pens.anna)
  const giulio = world.replica(pens.giulio)
  const take = (person: 'anna' | 'giulio', at: number, update: Uint8Array): void => {
    const outcome = world.send(person, update, at)
    if ('refusal' in outcome || !outcome.effect) throw new Error('refused')
    rows.push({ pen: pens[person], at, kind: rowKinds.update, bytes: outcome.effect.update })
  }
  const first = updateOf(anna, (body) => body.insert(START, 'parole'))
  take('anna', 10, first)
  take(
    'anna',
    20,
    updateOf(anna, (body) => body.insert(START + 6, ' mie')),
  )
  const caught = world.replica(pens.giulioToo)
  take(
    'giulio',
    30,
    updateOf(caught, (body) => body.delete(START + 1, 3)),
  )
  take(
    'giulio',
    40,
    updateOf(giulio, (body) => body.insert(START, 'no: ')),
  )
  const again = emptyFold()
  for (const row of rows) foldRow(again, row)
  // The seed came before the conversation, by no row of it.
  expect(encodeFold(again)).toEqual(encodeFold(world.fold))
  expect(insertedAt(again, pens.anna, 5)).toBe(10)
  expect(insertedAt(again, pens.anna, 6)).toBe(20)
  expect(insertedAt(again, pens.anna, 10)).toBeUndefined()
  const removed = removedPieces(world.body, again)
  expect(removed).toMatchObject([{ text: 'aro', writer: pens.anna, by: pens.giulio, at: 30 }])
})

test('[L3] a fold survives its bytes', () => {
  const fold = emptyFold()
  fold.inserted.set(7, [
    { to: 3, at: 1_000 },
    { to: 90, at: 5_000 },
  ])
  fold.removed.set(7, [
    { from: 5, to: 6, by: 9, at: 2_000 },
    { from: 4, to: 5, by: 8, at: 2_000 },
  ])
  fold.links.set(9, [{ pen: 9, from: 0, length: 4, sourcePen: 7, sourceFrom: 0, kind: 'undo' }])
  expect(decodeFold(encodeFold(fold))).toEqual(fold)
})
