import { expect, test } from 'vitest'
import { changedLines } from '../../client/editor/changes/changed-lines.ts'
import { firstWords, sentencesChanged, sentencesOf } from '../../client/editor/changes/sentences.ts'
import { makeTurns } from '../../client/editor/changes/turns.ts'
import { schema } from '../../shared/text/schema.ts'

const line = 'Chi arriva trova posto. E poi? «Si siede!» Resta.'
const changed = (from: number, to = from) =>
  sentencesChanged(line, [{ from, to }]).map((one) => line.slice(one.from, one.to).trim())

test('a line is made of its sentences, and nothing of it is left out', () => {
  const parts = sentencesOf(line).map(({ from, to }) => line.slice(from, to))
  expect(parts).toEqual(['Chi arriva trova posto. ', 'E poi? ', '«Si siede!» ', 'Resta.'])
  expect(sentencesOf('')).toEqual([{ from: 0, to: 0 }])
  expect(sentencesOf('senza punto')).toHaveLength(1)
})

test('a sentence counts once however many letters of it changed', () => {
  const letters = Array.from({ length: 10 }, (_, at) => ({ from: at, to: at + 1 }))
  expect(sentencesChanged(line, letters)).toHaveLength(1)
  expect(changed(0, line.length)).toHaveLength(4)
  expect(changed(23, 26), 'a space is no word').toEqual(['E poi?'])
  expect(changed(20, 26)).toEqual(['Chi arriva trova posto.', 'E poi?'])
})

test('where words only went, the sentence they left counts', () => {
  expect(changed(5)).toEqual(['Chi arriva trova posto.'])
  expect(changed(24)).toEqual(['E poi?'])
  expect(changed(line.length)).toEqual(['Resta.'])
  expect(sentencesChanged('', [{ from: 0, to: 0 }])).toHaveLength(1)
})

test('first words are whole words', () => {
  expect(firstWords('  Una   frase ')).toBe('Una frase')
  expect(firstWords('una due tre', 8)).toBe('una due…')
  expect(firstWords('precipitevolissimevolmente', 5)).toBe('preci…')
})

test('one’s own words and those of nobody are no news, a colleague’s and removals are', () => {
  const doc = schema.node('doc', null, [
    schema.node('head'),
    schema.node('paragraph', null, [schema.text('Mie parole. Sue.')]),
    schema.node('paragraph', null, [schema.text('Ferma.')]),
  ])
  const pens = [
    { from: 3, to: 15, pen: 1, typedBy: 1 },
    { from: 15, to: 19, pen: 2, typedBy: 2 },
  ]
  const reading = {
    doc,
    runsOf: (_: unknown, at: number) => (at === 2 ? pens : []),
    isOther: (pen: number) => pen === 2,
  }
  expect(changedLines(reading, [{ from: 3, to: 8 }])).toEqual([])
  expect(changedLines(reading, [{ from: 16, to: 18 }])).toEqual([
    { at: 2, pens: [2], sentences: 1, words: 'Sue.' },
  ])
  expect(changedLines(reading, [{ from: 10, to: 10 }])).toMatchObject([{ at: 2, pens: [], sentences: 1 }])
  expect(changedLines(reading, [{ from: 22, to: 23 }], { from: 20, to: 28 })).toMatchObject([{ at: 20 }])
  expect(changedLines(reading, [{ from: 16, to: 18 }], { from: 20, to: 28 }), 'another part').toEqual([])
})

test('a hundred keystrokes are one message, and the next comes no sooner than ten seconds later', () => {
  let time = 0
  let due: { at: number; run(): void } | undefined
  const said: number[] = []
  let isNews = true
  const turns = makeTurns(
    () => {
      if (isNews) said.push(time)
      return isNews
    },
    {
      now: () => time,
      later: (run, ms) => {
        due = { at: time + ms, run }
        return () => (due = undefined)
      },
    },
  )
  const until = (end: number, step: () => void) => {
    for (; time < end; time += 100) {
      if (due && due.at <= time) {
        const { run } = due
        due = undefined
        run()
      }
      step()
    }
  }
  until(35_000, () => turns.changed())
  expect(said).toEqual([2_000, 12_000, 22_000, 32_000])
  isNews = false
  until(60_000, () => turns.changed())
  isNews = true
  const before = said.length
  until(64_000, () => turns.changed())
  expect(said.length, 'silence uses up no turn').toBe(before + 1)
  turns.stop()
  expect(due).toBe(undefined)
})
