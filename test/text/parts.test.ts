import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { en } from '../../shared/i18n/en.ts'
import { it } from '../../shared/i18n/it.ts'
import { BODY, readBlocks, textOfRuns, writeBlocks } from '../../shared/text/flat.ts'
import { insertPart, listParts, missingParts } from '../../shared/text/insert-part.ts'
import { partsOf, seedBlocks, type DocumentKind } from '../../shared/text/parts.ts'

const kinds: DocumentKind[] = ['proposal', 'course', 'paper']

const newText = (kind: DocumentKind): Y.Text => {
  const body = new Y.Doc().getText(BODY)
  writeBlocks(body, seedBlocks(kind, 'Una porta aperta', it.part))
  return body
}

const keysOf = (body: Y.Text): string[] => listParts(body).map(({ key }) => key)

describe.each(kinds)('[M7] a new %s', (kind) => {
  test('opens with its title and the parts open at birth, each with a paragraph to write in', () => {
    const blocks = readBlocks(newText(kind))
    const atBirth = partsOf(kind).filter((part) => part.atBirth)
    expect(atBirth).toHaveLength(5)
    expect(blocks.map(({ type }) => type)).toEqual(['head', ...atBirth.flatMap(() => ['part', 'paragraph'])])
    expect(textOfRuns(blocks[0]!.runs)).toBe('Una porta aperta')
    expect(blocks[1]!.attrs).toEqual({ key: atBirth[0]!.key })
    expect(textOfRuns(blocks[1]!.runs).length).toBeGreaterThan(0)
  })

  test('takes every other part once, in guided order, in whatever order they are asked for', () => {
    const body = newText(kind)
    const missing = missingParts(body, kind).map(({ key }) => key)
    expect(missing).toHaveLength(partsOf(kind).length - 5)
    for (const key of [...missing.slice(3), ...missing.slice(0, 3)]) {
      expect(insertPart(body, kind, key, `Titolo di ${key}`)).toBe(true)
      expect(insertPart(body, kind, key, 'di nuovo')).toBe(false)
    }
    expect(keysOf(body)).toEqual(partsOf(kind).map(({ key }) => key))
    expect(missingParts(body, kind)).toEqual([])
  })

  test('has a title, a question and an example for every part, in both languages', () => {
    const keys = partsOf(kind).map(({ key }) => key)
    for (const words of [it, en]) {
      expect(Object.keys(words.part[kind])).toEqual(keys)
      for (const part of Object.values(words.part[kind])) {
        expect(Object.values(part).every((text) => text.trim().length > 0)).toBe(true)
        expect(part.question).toMatch(/\?/)
      }
    }
  })
})

test('[M7] a part goes after the words of the part before it, wherever people moved that one', () => {
  const body = newText('proposal')
  const [first, second] = listParts(body)
  // The second part is moved above the first one, with what people wrote in it.
  body.delete(second!.index, 1)
  body.insertEmbed(
    first!.index,
    new Y.Map([
      ['type', 'part'],
      ['key', second!.key],
    ]),
    {},
  )
  body.insert(first!.index + 1, 'Il bisogno, spostato', {})
  expect(keysOf(body).slice(0, 2)).toEqual(['need', 'summary'])
  insertPart(body, 'proposal', 'goals', 'Obiettivi')
  expect(keysOf(body).slice(0, 5)).toEqual(['need', 'summary', 'audience', 'goals', 'actions'])
})

test('[M7] a part that the kind does not have is not opened', () => {
  const body = newText('paper')
  expect(insertPart(body, 'paper', 'costs', 'Costi')).toBe(false)
})

test('[M7] with every part taken away, the first one asked for goes to the end', () => {
  const body = new Y.Doc().getText(BODY)
  writeBlocks(body, [
    { type: 'head', attrs: {}, runs: [] },
    { type: 'paragraph', attrs: {}, runs: [{ text: 'Solo questo', marks: {} }] },
  ])
  insertPart(body, 'proposal', 'need', 'Il bisogno')
  expect(readBlocks(body).map(({ type }) => type)).toEqual(['head', 'paragraph', 'part', 'paragraph'])
})

/** Gulpease: 89 + (300 × sentences − 10 × letters) / words; 60 reads easily with eight years of school. */
const gulpease = (text: string): number => {
  const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
  const sentences = text.split(/[.?!:](?:\s|$)/).filter((part) => part.trim() !== '').length
  return 89 + (300 * sentences - 10 * letters) / words
}

test.each(kinds)('the questions and examples of a %s read easily', (kind) => {
  const parts = Object.values(it.part[kind])
  expect(gulpease(parts.map(({ question, example }) => `${question} ${example}`).join(' '))).toBeGreaterThan(
    60,
  )
  for (const { question, example } of parts)
    for (const sentence of `${question} ${example}`.split(/[.?!]\s/))
      expect(sentence.split(/\s+/).length).toBeLessThanOrEqual(20)
})
