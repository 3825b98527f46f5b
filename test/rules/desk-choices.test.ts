import { expect, test } from 'vitest'
import { readChoices, withText } from '../../client/editor/desk-choices.ts'

const storeOf = (kept: Record<string, string>) => ({
  getItem: (key: string) => kept[key] ?? null,
  setItem: (key: string, value: string) => void (kept[key] = value),
  removeItem: (key: string) => void delete kept[key],
})
const read = (kept: Record<string, string>, person: string) => readChoices(() => storeOf(kept), person)

const start = { authors: false, calm: false, announces: true, bareKey: true, textSize: 'normal', reads: [] }

test('a first opening is quiet: no authors shown, nothing hidden, ready to write', () => {
  expect(read({}, 'anna')).toEqual(start)
})

test('two people at one browser do not share what they chose', () => {
  const kept = { 'trama.desk.anna': JSON.stringify({ authors: true, calm: true, reads: ['t'] }) }
  expect(read(kept, 'anna')).toEqual({ ...start, authors: true, calm: true, reads: ['t'] })
  expect(read(kept, 'bruno')).toEqual(start)
})

test('the choice that a device had goes to whoever opens a text first, and to nobody else', () => {
  const kept: Record<string, string> = { 'trama.who': 'on' }
  expect(read(kept, 'anna').authors).toBe(true)
  expect(read(kept, 'anna').authors, 'and stays').toBe(true)
  expect(read(kept, 'bruno').authors).toBe(false)
  expect(kept).not.toHaveProperty('trama.who')
})

test('what cannot be read counts as not chosen, and the rest is kept', () => {
  for (const broken of ['', 'null', '[]', '{', '7'])
    expect(read({ 'trama.desk.anna': broken }, 'anna')).toEqual(start)
  const half = JSON.stringify({ authors: 'yes', calm: true, textSize: 'huge', more: 1 })
  expect(read({ 'trama.desk.anna': half }, 'anna')).toEqual({ ...start, calm: true })
  const closed = () => {
    throw new Error('closed')
  }
  expect(readChoices(closed, 'anna')).toEqual(start)
})

test('reading is remembered text by text, the newest fifty, and writing forgets it', () => {
  expect(withText(['a', 'b'], 'a', true)).toEqual(['b', 'a'])
  expect(withText(['a', 'b'], 'a', false)).toEqual(['b'])
  const many = Array.from({ length: 60 }, (_, n) => `t${n}`).reduce<string[]>(
    (all, id) => withText(all, id, true),
    [],
  )
  expect(many).toHaveLength(50)
  expect(many.at(-1)).toBe('t59')
})
