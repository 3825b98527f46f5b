import { expect, test } from 'vitest'
import { minutesToRead, threeThings, type TextNews } from '../../shared/news.ts'

const hand = (name: string, wrote = true) => ({ person: name, name, wrote })
type Hand = ReturnType<typeof hand>

const part = (title: string, hands: Hand[], text = 'Una frase.') => ({
  title,
  block: 3,
  hands,
  words: text ? [{ block: 4, text, person: hands.length === 1 ? hands[0]!.person : null }] : [],
})

const news = (id: string, parts: TextNews<Hand>['parts'], born = false): TextNews<Hand> => ({
  text: { id, title: id, kind: 'paper', workshop: 'W' },
  born,
  hands: born ? [hand('Bice')] : [],
  parts,
})

test('up to three parts are told one by one, where their longest new words stand', () => {
  const things = threeThings([
    news('uno', [part('A', [hand('Anna')]), part('B', [hand('Bice', false)], '')]),
    news('due', [part('C', [hand('Anna'), hand('Bice')])]),
  ])
  expect(things).toMatchObject([
    {
      about: 'part',
      parts: [{ title: 'A', block: 4 }],
      excerpt: { text: 'Una frase.', hand: { name: 'Anna' } },
    },
    { about: 'part', parts: [{ title: 'B', block: 3 }], excerpt: null },
    { about: 'part', parts: [{ title: 'C' }], excerpt: { hand: null } },
  ])
})

test('more than three parts are told a text each, with people in alphabetical order, each once', () => {
  const parts = ['A', 'B', 'C', 'D'].map((title) => part(title, [hand('Zeno'), hand('Àda', title === 'D')]))
  expect(threeThings([news('uno', parts), news('due', parts.slice(0, 1))])).toMatchObject([
    { about: 'text', parts: [{}, {}, {}, {}], hands: [hand('Àda'), hand('Zeno')] },
    { about: 'part', text: { id: 'due' } },
  ])
})

test('of more than three texts the last thing names all the others', () => {
  const many = ['a', 'b', 'c', 'd', 'e'].map((id) => news(id, [part('A', [hand('Anna')])], id === 'b'))
  const things = threeThings(many)
  expect(things.map(({ about }) => about)).toEqual(['part', 'born', 'others'])
  expect(things[2]).toMatchObject({ texts: [{ id: 'c' }, { id: 'd' }, { id: 'e' }] })
})

test('nothing is nothing, and a long stretch is cut where a letter ends', () => {
  expect(threeThings([])).toEqual([])
  const [thing] = threeThings([news('uno', [part('A', [hand('Anna')], '👩‍👩‍👧 '.repeat(400))])])
  const { text } = (thing as { excerpt: { text: string } }).excerpt
  expect(text.endsWith('👩‍👩‍👧…')).toBe(true)
  expect(text.length).toBeLessThan(1_000)
})

test('reading takes whole minutes, one at least', () => {
  const of = (words: number) => [{ parts: [part('A', [hand('Anna')], 'parola '.repeat(words))] }]
  expect([0, 1, 180, 181, 1_000].map((words) => minutesToRead(of(words)))).toEqual([1, 1, 1, 2, 6])
})
