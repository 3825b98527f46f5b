import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addLink } from '../../shared/trace/links.ts'
import { newsOf } from '../../shared/trace/news.ts'
import { makeWorld, pens, updateOf, type World } from './world.ts'

const personOf = (pen: number): string | null =>
  pen >= pens.giulio ? 'giulio' : pen >= pens.anna ? 'anna' : null

const SEEN = 100

/** What Anna finds, who has seen all that arrived until SEEN. */
const newsForAnna = (world: World) =>
  newsOf(world.body, { fold: world.fold, isNew: (at) => at > SEEN, personOf, me: 'anna' })

const say = (world: World, pen: number, at: number, change: (body: Y.Text) => void) => {
  const who = personOf(pen) === 'anna' ? 'anna' : 'giulio'
  expect(world.send(who, updateOf(world.replica(pen), change), at)).toHaveProperty('effect')
}

const addPart = (key: string) => (body: Y.Text) =>
  body.insertEmbed(
    body.length,
    new Y.Map([
      ['type', 'part'],
      ['key', key],
    ] as [string, string][]),
  )

test('[H5] new words of others, in the part they stand in and at their block; one’s own are no news', () => {
  const world = makeWorld()
  say(world, pens.anna, 90, (body) => {
    body.insert(8, 'Una frase di Anna.')
    addPart('need')(body)
  })
  say(world, pens.giulio, 110, (body) => body.insert(body.length, 'Titolo di Giulio'))
  expect(newsForAnna(world)).toEqual([
    {
      part: expect.stringContaining(`${pens.anna}:`),
      block: 2,
      hands: [{ person: 'giulio', pen: pens.giulio, wrote: true }],
      words: [{ block: 2, text: 'Titolo di Giulio', person: 'giulio' }],
      at: 110,
    },
  ])
  const mine = newsOf(world.body, {
    fold: world.fold,
    isNew: (at) => at > SEEN,
    personOf,
    me: 'giulio',
  })
  expect(mine).toEqual([])
})

test('[H5] nothing new, a single letter, and what came and went again are no news', () => {
  const world = makeWorld()
  say(world, pens.giulio, 90, (body) => body.insert(8, 'Una frase vista.'))
  expect(newsForAnna(world)).toEqual([])
  say(world, pens.giulioToo, 110, (body) => body.insert(8, 'x'))
  expect(newsForAnna(world)).toEqual([])
  const another = makeWorld()
  say(another, pens.giulio, 110, (body) => body.insert(8, 'Un ripensamento.'))
  expect(newsForAnna(another)).toHaveLength(1)
  say(another, pens.giulioToo, 120, (body) => body.delete(8, 16))
  expect(newsForAnna(another)).toEqual([])
})

test('[H5] words that stood and are gone are told as a change, whoever had written them', () => {
  const world = makeWorld()
  say(world, pens.anna, 90, (body) => body.insert(8, 'Una frase di Anna.'))
  say(world, pens.giulio, 110, (body) => body.delete(8, 9))
  expect(newsForAnna(world)).toMatchObject([
    { part: null, block: 1, hands: [{ person: 'giulio', wrote: false }], words: [] },
  ])
})

test('[H5] moved words are told once, where they stand, and are not counted as new', () => {
  const world = makeWorld()
  const words = 'Una frase di Anna.'
  say(world, pens.anna, 90, (body) => {
    body.insert(8, words)
    addPart('need')(body)
  })
  say(world, pens.giulio, 110, (body) => {
    body.delete(8, words.length)
    body.insert(body.length, words)
  })
  const length = words.length
  addLink(world.fold.links, {
    pen: pens.giulio,
    from: 0,
    length,
    sourcePen: pens.anna,
    sourceFrom: 0,
    kind: 'moved',
  })
  expect(newsForAnna(world)).toMatchObject([
    { part: expect.any(String), block: 2, hands: [{ person: 'giulio', wrote: false }], words: [] },
  ])
})

test('[H5] what the server or nobody wrote is no news', () => {
  const world = makeWorld()
  const facts = { fold: world.fold, isNew: () => true, personOf: () => null, me: 'anna' }
  say(world, pens.giulio, 110, (body) => body.insert(8, 'Una frase.'))
  expect(newsOf(world.body, facts)).toEqual([])
})
