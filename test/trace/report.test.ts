import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addLink } from '../../shared/trace/links.ts'
import { visibleRuns } from '../../shared/trace/authorship.ts'
import { contributionReport, type Hand } from '../../shared/trace/report.ts'
import type { Knowledge } from '../../shared/voices.ts'
import { makeWorld, pens, updateOf, type World } from './world.ts'

const voices = (anna: Knowledge[], giulio: Knowledge[]) => (pen: number) =>
  pen >= pens.giulio
    ? { person: 'giulio', voice: giulio }
    : pen >= pens.anna
      ? { person: 'anna', voice: anna }
      : null

const handOf = voices(['family'], ['professional'])

const reportOf = ({ body, fold }: World, hands: (pen: number) => Hand | null = handOf) =>
  contributionReport(body, { handOf: hands, fold })

const openPart = (body: Y.Text, key: string) =>
  body.insertEmbed(
    body.length,
    new Y.Map([
      ['type', 'part'],
      ['key', key],
    ] as [string, string][]),
  )

/** A text with two parts that nobody has written in; Anna's two pens and Giulio's are at hand. */
const twoParts = () => {
  const world = makeWorld()
  const anna = world.replica(pens.anna)
  const open = (body: Y.Text) => {
    openPart(body, 'need')
    openPart(body, 'timing')
  }
  world.send('anna', updateOf(anna, open), 10)
  const [first, second] = reportOf(world).map(({ part }) => part)
  return { world, anna, first: first!, second: second! }
}

/** Places of the flat text: head, title, paragraph, then the two parts. */
const INTO_FIRST = 9

test('[H4] a part nobody wrote in comes from no knowledge; opening its marker is not writing', () => {
  const { world } = twoParts()
  expect(reportOf(world)).toMatchObject([
    { opened: null, wrote: [], changed: [] },
    { opened: null, wrote: [], changed: [] },
  ])
})

test('[H4] who puts the first words in a part opened it, whatever comes before them later', () => {
  const { world, anna, first } = twoParts()
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'quello che serve')),
    20,
  )
  const giulio = world.replica(pens.giulio)
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.insert(INTO_FIRST, 'prima di tutto, ')),
    30,
  )
  const [need, timing] = reportOf(world)
  expect(need).toMatchObject({
    part: first,
    opened: { person: 'anna', voice: ['family'] },
    wrote: ['family', 'professional'],
    changed: [],
  })
  expect(timing).toMatchObject({ opened: null, wrote: [] })
})

test('[H4] a single letter opens nothing, and correcting one changes nobody’s words', () => {
  const { world, anna } = twoParts()
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'a.')),
    20,
  )
  expect(reportOf(world)[0]).toMatchObject({ opened: null, wrote: [] })
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'perhcé si aspetta ')),
    21,
  )
  const giulio = world.replica(pens.giulio)
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.delete(INTO_FIRST, 1)),
    30,
  )
  expect(reportOf(world)[0]).toMatchObject({ wrote: ['family'], changed: [] })
})

test('[H4] words that another takes away are said to be changed, and stay written; one’s own leave no trace', () => {
  const { world, anna } = twoParts()
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'l’utente deve seguire')),
    20,
  )
  const giulio = world.replica(pens.giulio)
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.delete(INTO_FIRST, 21)),
    30,
  )
  expect(reportOf(world)[0]).toMatchObject({
    opened: { person: 'anna' },
    wrote: ['family'],
    changed: [{ by: 'professional', of: 'family' }],
  })
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.insert(INTO_FIRST, 'solo una prova')),
    40,
  )
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.delete(INTO_FIRST, 14)),
    41,
  )
  expect(reportOf(world)[0]).toMatchObject({ wrote: ['family'] })
})

test('[H4] [W1] words moved to another part are their writer’s there, and whoever moved them changed nothing', () => {
  const { world, anna, second } = twoParts()
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'due settimane')),
    20,
  )
  const from = Y.getState(anna.store, pens.anna) - 13
  const giulio = world.replica(pens.giulio)
  world.send(
    'giulio',
    updateOf(giulio, (body) => {
      body.delete(INTO_FIRST, 13)
      body.insert(body.length, 'due settimane')
    }),
    30,
  )
  const link = { pen: pens.giulio, from: 0, length: 13, sourcePen: pens.anna, sourceFrom: from }
  addLink(world.fold.links, { ...link, kind: 'moved' })
  const [need, timing] = reportOf(world)
  expect(need).toMatchObject({ opened: null, wrote: [], changed: [] })
  expect(timing).toMatchObject({ part: second, opened: { person: 'anna' }, wrote: ['family'], changed: [] })
})

test('[H4] [W4] a line sewn from words picked here and there comes from whoever sewed it, as its authorship says', () => {
  const { world, anna } = twoParts()
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'mai più chiusi, sempre accolti')),
    20,
  )
  const from = Y.getState(anna.store, pens.anna) - 30
  const giulio = world.replica(pens.giulio)
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.insert(body.length, 'sempre chiusi')),
    30,
  )
  const sewn = { pen: pens.giulio, sourcePen: pens.anna, kind: 'moved' as const }
  addLink(world.fold.links, { ...sewn, from: 0, length: 6, sourceFrom: from + 16 })
  addLink(world.fold.links, { ...sewn, from: 6, length: 7, sourceFrom: from + 7 })
  const last = visibleRuns(world.body, world.fold.links).at(-1)
  expect(last).toMatchObject({ pen: pens.giulio })
  expect(reportOf(world)[1]).toMatchObject({ opened: { person: 'giulio' }, wrote: ['professional'] })
})

test('[H4] who speaks from two places writes for both; nobody changes the words of their own kind', () => {
  const { world, anna } = twoParts()
  const hands = voices(['lived', 'family'], ['family'])
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'una porta aperta')),
    20,
  )
  const giulio = world.replica(pens.giulio)
  world.send(
    'giulio',
    updateOf(giulio, (body) => body.delete(INTO_FIRST, 9)),
    30,
  )
  expect(reportOf(world, hands)[0]).toMatchObject({
    wrote: ['lived', 'family'],
    changed: [{ by: 'family', of: 'lived' }],
  })
})

test('what stands before the first part is told only when somebody wrote there', () => {
  const { world, anna } = twoParts()
  expect(reportOf(world)).toHaveLength(2)
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(1, 'Un altro ')),
    20,
  )
  expect(reportOf(world)[0]).toMatchObject({ part: null, opened: { person: 'anna' }, wrote: ['family'] })
})

test('[6] a report holds kinds and one name for each part, and no figure at all', () => {
  const { world, anna } = twoParts()
  world.send(
    'anna',
    updateOf(anna, (body) => body.insert(INTO_FIRST, 'parole e parole')),
    20,
  )
  const figures: unknown[] = []
  JSON.stringify(reportOf(world), (_key, value: unknown) => {
    if (typeof value === 'number') figures.push(value)
    return value
  })
  expect(figures).toEqual([])
})
