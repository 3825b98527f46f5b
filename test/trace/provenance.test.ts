import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { visibleRuns } from '../../shared/trace/authorship.ts'
import type { Effect } from '../../shared/trace/effect.ts'
import { addLink, linkAt, makeLinkTable, rootLinks } from '../../shared/trace/links.ts'
import { decodeLinks, encodeLinks } from '../../shared/trace/link-rows.ts'
import { movedLinks } from '../../shared/trace/moved.ts'
import { verifiedLinks } from '../../shared/trace/sources.ts'
import { BODY } from '../../shared/text/flat.ts'
import type { Link, SourceLink } from '../../shared/sync-protocol.ts'
import { makeWorld, pens, updateOf, type World } from './world.ts'

/** The paragraph's text begins here: after the head's marker, its six letters and the paragraph's marker. */
const START = 8

const effectOf = (world: World, person: 'anna' | 'giulio', update: Uint8Array): Effect => {
  const outcome = world.send(person, update)
  if ('refusal' in outcome || !outcome.effect) throw new Error('the update did nothing')
  return outcome.effect
}

const withAnna = (words: string): World => {
  const world = makeWorld()
  effectOf(
    world,
    'anna',
    updateOf(world.replica(pens.anna), (body) => body.insert(START, words)),
  )
  return world
}

const verified = (world: World, effect: Effect, sources: SourceLink[]): Link[] =>
  verifiedLinks({ doc: world.doc, effect, fold: world.fold }, sources)

const move = (world: World, from: number, length: number, to: number): Link[] => {
  const update = updateOf(world.replica(pens.giulio), (body) => {
    const words = body.toString().slice(from - 2, from - 2 + length)
    body.delete(from, length)
    body.insert(to, words)
  })
  return movedLinks(world.doc, effectOf(world, 'giulio', update))
}

test('[W1] words moved inside one update keep their writer, to the letter', () => {
  const world = withAnna('prima frase. seconda frase. ')
  expect(world.body.toString()).toBe('Titoloprima frase. seconda frase. ')
  const [link, ...more] = move(world, START, 13, START + 15)
  expect(more).toEqual([])
  expect(link).toMatchObject({
    pen: pens.giulio,
    length: 13,
    sourcePen: pens.anna,
    sourceFrom: 0,
    kind: 'moved',
  })
  const runs = visibleRuns(world.body, new Map([[pens.giulio, [link!]]]))
  const moved = runs.filter(({ carriedBy }) => carriedBy === pens.giulio)
  expect(moved).toMatchObject([{ pen: pens.anna, length: 13, clock: 0 }])
  expect(runs.reduce((sum, { length }) => sum + length, 0)).toBe(world.body.length)
})

test('[W1] three letters that happen to stand again are no move', () => {
  const world = withAnna('una casa, una porta')
  expect(move(world, START, 3, START + 5)).toEqual([])
})

test('[W1] a part of what was removed counts from twelve letters', () => {
  const world = withAnna('chi entra per la prima volta ha paura')
  const update = updateOf(world.replica(pens.giulio), (body) => {
    body.delete(START, 37)
    body.insert(START, 'oggi per la prima volta si parla')
  })
  const links = movedLinks(world.doc, effectOf(world, 'giulio', update))
  expect(links).toMatchObject([{ sourcePen: pens.anna, length: ' per la prima volta '.length }])
})

const undo = (world: World): { effect: Effect; source: SourceLink } => {
  const giulio = world.replica(pens.giulio)
  const body = giulio.getText(BODY)
  const manager = new Y.UndoManager(body, { captureTimeout: 0 })
  const made: Uint8Array[] = []
  giulio.on('update', (update: Uint8Array) => made.push(update))
  body.delete(START, 5)
  manager.undo()
  effectOf(world, 'giulio', made[0]!)
  const effect = effectOf(world, 'giulio', made[1]!)
  return { effect, source: { pen: pens.giulio, from: 0, length: 5, sourcePen: pens.anna, sourceFrom: 0 } }
}

test('[W2] undo of a colleague’s removal gives her words back to her, at any length', () => {
  const world = withAnna('dove sono')
  const { effect, source } = undo(world)
  expect(world.body.toString()).toBe('Titolodove sono')
  expect(verified(world, effect, [source])).toEqual([{ ...source, kind: 'undo' }])
})

test('[W2] a source that does not hold is no link: other letters, old letters, letters that do not exist', () => {
  const world = withAnna('dove sono')
  const { effect, source } = undo(world)
  const untrue: SourceLink[] = [
    { ...source, sourceFrom: 1 },
    { ...source, pen: pens.anna },
    { ...source, from: 4 },
    { ...source, sourcePen: 4_242 },
    { ...source, length: 6 },
  ]
  expect(verified(world, effect, untrue)).toEqual([])
})

test('[W2] nobody puts words in a colleague’s mouth: short pieces elsewhere stay with whoever types them', () => {
  const world = withAnna('non sono d’accordo con voi')
  const update = updateOf(world.replica(pens.giulio), (body) => body.insert(body.length, 'sono d’accordo'))
  const effect = effectOf(world, 'giulio', update)
  const claim = { pen: pens.giulio, from: 0, length: 4, sourcePen: pens.anna, sourceFrom: 4 }
  expect(verified(world, effect, [claim])).toEqual([])
  const cut = { pen: pens.giulio, from: 1, length: 12, sourcePen: pens.anna, sourceFrom: 5 }
  expect(verified(world, effect, [cut])).toEqual([])
})

test('[W2] whole words of twelve letters or more, named by their source, are hers wherever they stand', () => {
  const world = withAnna('non sono d’accordo con voi')
  const update = updateOf(world.replica(pens.giulio), (body) => body.insert(body.length, 'sono d’accordo'))
  const claim = { pen: pens.giulio, from: 0, length: 14, sourcePen: pens.anna, sourceFrom: 4 }
  expect(verified(world, effectOf(world, 'giulio', update), [claim])).toEqual([{ ...claim, kind: 'source' }])
})

const link = (pen: number, from: number, length: number, sourcePen: number, sourceFrom: number): Link => ({
  pen,
  from,
  length,
  sourcePen,
  sourceFrom,
  kind: 'moved',
})

test('[W2] chains resolve to the first writer, piece by piece', () => {
  const table = makeLinkTable()
  addLink(table, link(2, 10, 5, 1, 0))
  const carriedOn = rootLinks(table, link(3, 0, 9, 2, 8))
  expect(carriedOn).toEqual([link(3, 0, 2, 2, 8), link(3, 2, 5, 1, 0), link(3, 7, 2, 2, 15)])
})

test('[W3] a table answers for each letter, and keeps the first source it was given', () => {
  const table = makeLinkTable()
  addLink(table, link(2, 10, 5, 1, 0))
  addLink(table, link(2, 0, 3, 1, 7))
  addLink(table, link(2, 12, 9, 1, 50))
  expect(linkAt(table, 2, 9)).toBeUndefined()
  expect(linkAt(table, 2, 2)).toMatchObject({ sourceFrom: 7 })
  expect(linkAt(table, 2, 14)).toMatchObject({ sourceFrom: 0 })
  expect(linkAt(table, 2, 15)).toBeUndefined()
})

test('[L1] links survive their row', () => {
  const links = [link(2 ** 40, 10, 5, 1, 0), { ...link(2, 0, 3, 1, 7), kind: 'undo' as const }]
  expect(decodeLinks(encodeLinks(links))).toEqual(links)
})
