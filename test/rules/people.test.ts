import * as v from 'valibot'
import { expect, test } from 'vitest'
import {
  emailSchema,
  graphemesOf,
  huesDark,
  huesLight,
  initialsIn,
  initialsOf,
  nameSchema,
  styleOf,
} from '../../shared/people.ts'
import { bitsOf, knowledgeKinds, voiceOf, voiceOfBits, type Knowledge } from '../../shared/voices.ts'

test('[ux] the first 24 people have 24 different signs, and neighbours differ in hue and in line', () => {
  const styles = Array.from({ length: 24 }, (_, n) => styleOf(n))
  expect(new Set(styles.map(({ hue, line }) => `${hue}${line}`)).size).toBe(24)
  for (const [n, style] of styles.slice(1).entries()) {
    expect(style.hue).not.toBe(styles[n]!.hue)
    expect(style.line).not.toBe(styles[n]!.line)
  }
  expect(styleOf(24)).toEqual(styleOf(0))
  for (const hue of [...huesLight, ...huesDark]) expect(hue).toMatch(/^#[0-9A-F]{6}$/)
})

test('initials are two letters as a reader counts them', () => {
  const expected: [string, string][] = [
    ['Anna Costa', 'AC'],
    ['anna maria costa', 'AC'],
    ['Anna', 'AN'],
    ['É', 'É'],
    ['e\u0301lia o\u0300ra', 'E\u0301O\u0300'],
    ['👩‍👩‍👧 Rossi', '👩‍👩‍👧R'],
    ['  ', '?'],
  ]
  for (const [name, initials] of expected) expect(initialsOf(name), name).toBe(initials)
})

test('[ux] in grey, where only the line and the letters are seen, nobody of a list is taken for another', () => {
  const names = ['Anna Costa', 'Aldo Conti', 'Anna Costa', 'Ada', 'Adele', 'Anna Costa', 'É', '  ']
  const people = Array.from({ length: 200 }, (_, number) => ({
    personId: `p${number}`,
    number,
    name: names[number % names.length]!,
  }))
  const initials = initialsIn(people)
  expect(people.slice(0, 9).map(({ personId }) => initials.get(personId))).toEqual([
    'AC',
    'AlC',
    'AnC',
    'AD',
    'Ade',
    'AnnC',
    'É',
    '?',
    'AnnaC',
  ])
  const seen = people.map(({ personId, number }) => `${styleOf(number).line} ${initials.get(personId)}`)
  expect(new Set(seen).size).toBe(200)
  expect(new Set(initials.values()).size, 'and by letters alone').toBe(200)
})

test('whoever joined first keeps their letters, whatever the order of the list', () => {
  const anna = { personId: 'a', name: 'Anna Costa', number: 3 }
  const aldo = { personId: 'b', name: 'Aldo Conti', number: 30 }
  expect(initialsIn([anna]).get('a')).toBe('AC')
  expect([...initialsIn([aldo, anna, anna])]).toEqual([
    ['a', 'AC'],
    ['b', 'AlC'],
  ])
})

test('without the browser’s own segmenter an accent still stays with its letter', () => {
  const segmenter = Intl.Segmenter
  try {
    Object.assign(Intl, { Segmenter: undefined })
    expect(graphemesOf('e\u0301a')).toEqual(['e\u0301', 'a'])
    expect(graphemesOf('👩‍👩‍👧x')).toEqual(['👩‍👩‍👧', 'x'])
    expect(graphemesOf('')).toEqual([])
  } finally {
    Object.assign(Intl, { Segmenter: segmenter })
  }
  expect(graphemesOf('e\u0301a')).toEqual(['e\u0301', 'a'])
})

test('a name keeps its letters and loses its extra spaces', () => {
  expect(v.parse(nameSchema, '  Anna \n\t Costa ')).toBe('Anna Costa')
})

test('a name turns nothing that stands after it, and is seen', () => {
  expect(v.parse(nameSchema, 'Anna \u202Eatsoc\u202C\u0007')).toBe('Anna atsoc')
  for (const kept of ['سامي حداد', 'בתיה לוי', '👩‍👩‍👧 Zoë', 'می\u200cخواهم', 'E\u0301', '李', '7', '🌱'])
    expect(v.parse(nameSchema, kept)).toBe(kept)
  for (const unseen of [
    '',
    '\u200B',
    '\u2060\u200D',
    '\u3164',
    '\u2800',
    '\u202E',
    '\u0301',
    '\u00AD \u00AD',
  ])
    expect(v.is(nameSchema, unseen), JSON.stringify(unseen)).toBe(false)
})

test('an address is one address, in small letters', () => {
  expect(v.parse(emailSchema, ' Anna.Costa@Esempio.IT ')).toBe('anna.costa@esempio.it')
  for (const wrong of [
    'anna',
    'anna@',
    '@x.it',
    'a b@x.it',
    'a@x',
    'a@x.it,b@x.it',
    `${'a'.repeat(250)}@x.it`,
  ])
    expect(v.is(emailSchema, wrong), wrong).toBe(false)
})

test('a voice says each kind once, in one order, and silence is "undeclared"', () => {
  expect(voiceOf([])).toEqual(['undeclared'])
  expect(voiceOf(['citizen', 'undeclared', 'lived', 'citizen'])).toEqual(['lived', 'citizen'])
})

test('every voice comes back from its one byte', () => {
  const said = knowledgeKinds.filter((kind) => kind !== 'undeclared')
  for (let chosen = 0; chosen < 16; chosen += 1) {
    const voice = voiceOf(said.filter((_, place) => chosen & (1 << place)) as Knowledge[])
    expect(bitsOf(voice)).toBeLessThan(256)
    expect(voiceOfBits(bitsOf(voice))).toEqual(voice)
  }
})
