import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesIn, matchFrom } from '../../client/editor/find/matches.ts'
import { countOf } from '../../shared/text/count.ts'
import { findIn, foldQuery, foldText } from '../../shared/text/find.ts'
import { schema } from '../../shared/text/schema.ts'

/** The words as written that answer to a query. */
const found = (text: string, query: string) =>
  findIn(foldText(text), foldQuery(query)).map(({ from, to }) => text.slice(from, to))

test('accents and capitals do not matter, nor how the accent was typed', () => {
  expect(found('Perché? PERCHÉ perche\u0301 perche', 'perche')).toEqual([
    'Perché',
    'PERCHÉ',
    'perche\u0301',
    'perche',
  ])
  expect(found('Perché no', 'PERCHÉ N')).toEqual(['Perché n'])
  expect(found('l’ascolto e l\u2019altro', "l'a")).toEqual(['l’a', 'l’a'])
  expect(found('a\u00a0capo\ndopo', 'capo dopo')).toEqual(['capo\ndopo'])
})

test('letters that take more room than one keep their places', () => {
  expect(found('👩‍👩‍👧 e una casa, 한국어 casa', 'casa')).toEqual(['casa', 'casa'])
  expect(found('e\u0301e\u0301e\u0301x', 'x')).toEqual(['x'])
  expect(found('한국 한국', '한국')).toEqual(['한국', '한국'])
})

test('nothing is found where nothing is asked, and no match lies over another', () => {
  expect(foldQuery(' \n ')).toBe('')
  expect(found('casa', '')).toEqual([])
  expect(found('aaaa', 'aa')).toEqual(['aa', 'aa'])
})

test('whatever the text, each match folds to what was asked, and a piece of it is always found', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'à', 'a\u0300', 'B', 'é', '’', ' ', '\n', '👩‍👧', 'ß', 'İ', '한'),
  })
  fc.assert(
    fc.property(letters, letters, (text, query) => {
      const wanted = foldQuery(query)
      const matches = findIn(foldText(text), wanted)
      for (const { from, to } of matches) expect(foldText(text.slice(from, to)).text).toBe(wanted)
      expect(matches.length > 0).toBe(wanted !== '' && foldText(text).text.includes(wanted))
    }),
    { numRuns: 2_000 },
  )
})

test('in a page a match stands in its line, and the next one from a place goes round the end', () => {
  const line = (text: string) => schema.node('paragraph', null, text ? [schema.text(text)] : [])
  const doc = schema.node('doc', null, [
    schema.node('head', null, [schema.text('Casa')]),
    line(''),
    line('una casa'),
  ])
  const matches = matchesIn(doc, foldQuery('casa'))
  expect(matches.map(({ from, to }) => doc.textBetween(from, to))).toEqual(['Casa', 'casa'])
  expect([0, 1, 2, 13, 14].map((place) => matchFrom(matches, place))).toEqual([0, 0, 1, 1, 0])
  expect(matchFrom([], 3)).toBe(-1)
  expect(matchesIn(doc, '')).toEqual([])
})

test('words are counted as calls count them: between spaces, a dash is none, an accent is no letter more', () => {
  expect(countOf([])).toEqual({ words: 0, letters: 0, bare: 0 })
  expect(countOf(['L’ascolto – dice – è 24 ore.'])).toEqual({ words: 5, letters: 28, bare: 22 })
  expect(countOf(['perche\u0301', '👩‍👩‍👧 sì'])).toEqual({ words: 2, letters: 10, bare: 9 })
  expect(countOf(['uno\ndue', '', '  tre '])).toEqual({ words: 3, letters: 12, bare: 9 })
})
