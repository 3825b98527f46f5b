import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { writingSteps } from '../../shared/trace/steps.ts'
import { makeWorld, pens, updateOf } from './world.ts'

const MINUTE = 60_000

const personOf = (pen: number): string | null =>
  pen >= pens.giulio ? 'giulio' : pen >= pens.anna ? 'anna' : null

test('[H1] a step is one person on one part: a long pause or another part begins a new one', () => {
  const world = makeWorld()
  const anna = world.replica(pens.anna)
  const long = 'una frase lunga abbastanza da contare come un passo. '
  const say = (at: number, change: (body: Y.Text) => void): unknown =>
    world.send('anna', updateOf(anna, change), at)
  say(1 * MINUTE, (body) => body.insert(8, long))
  say(3 * MINUTE, (body) => body.insert(8, long))
  say(20 * MINUTE, (body) => body.insert(8, long))
  say(21 * MINUTE, (body) => {
    body.insertEmbed(
      body.length,
      new Y.Map([
        ['type', 'part'],
        ['key', 'need'],
      ] as [string, string][]),
    )
    body.insert(body.length, long)
  })
  const steps = writingSteps(world.body, { personOf, fold: world.fold })
  expect(steps).toMatchObject([
    { person: 'anna', from: 1 * MINUTE, to: 3 * MINUTE, part: null, added: true, removed: false },
    { person: 'anna', from: 20 * MINUTE, to: 20 * MINUTE, part: null },
    { person: 'anna', from: 21 * MINUTE, part: expect.stringContaining(`${pens.anna}:`) },
  ])
})

test('[H1] a few letters join the same person’s step before; removals are said to be removals', () => {
  const world = makeWorld()
  const anna = world.replica(pens.anna)
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(8, 'una frase lunga abbastanza da contare')),
    MINUTE,
  )
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(8, 'ah, ')),
    9 * MINUTE,
  )
  const giulio = world.replica(pens.giulio)
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.insert(8, 'e una di Giulio, lunga anche lei. ')),
    10 * MINUTE,
  )
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.delete(50, 10)),
    11 * MINUTE,
  )
  const steps = writingSteps(world.body, { personOf, fold: world.fold })
  expect(steps).toMatchObject([
    { person: 'anna', from: MINUTE, to: 9 * MINUTE },
    { person: 'giulio', from: 10 * MINUTE, to: 11 * MINUTE, added: true, removed: true },
  ])
})
