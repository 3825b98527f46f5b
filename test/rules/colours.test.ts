import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { huesDark, huesLight, lines, styleOf } from '../../shared/people.ts'

const read = (name: string) => readFileSync(`client/styles/${name}.css`, 'utf8').split('@media print')[0]!

/** Colours of each rule of a style sheet, by name: a theme says only what it changes. */
const rulesOf = (css: string) =>
  [...css.matchAll(/:root([^{]*)\{([^}]*)\}/g)].map(([, selector, block]) => ({
    selector: selector!.trim(),
    colours: Object.fromEntries(
      [...block!.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name, hex]) => [name!, hex!]),
    ),
  }))

const coloursOf = (rules: ReturnType<typeof rulesOf>, selector: string) => {
  const rule = rules.find((one) => one.selector === selector)
  if (!rule) throw new Error(`no rule for ${selector}`)
  return rule.colours
}

const home = rulesOf(read('tokens'))
const office = rulesOf(read('institutional'))
const dress = "[data-tema='istituzionale']"
const chosenDark = "[data-theme='dark']"
const byDevice = ":not([data-theme='light'])"

const light = coloursOf(home, '')
const dark = { ...light, ...coloursOf(home, chosenDark) }
const themes = {
  light,
  dark,
  'institutional light': { ...light, ...coloursOf(office, dress) },
  'institutional dark': { ...dark, ...coloursOf(office, dress), ...coloursOf(office, dress + chosenDark) },
}

test('dark is the same whether the device asks for it or the person chooses it', () => {
  expect(Object.keys(coloursOf(home, chosenDark)).length).toBeGreaterThan(15)
  expect(coloursOf(home, byDevice)).toEqual(coloursOf(home, chosenDark))
  expect(Object.keys(coloursOf(office, dress + chosenDark)).length).toBeGreaterThan(8)
  expect(coloursOf(office, dress + byDevice)).toEqual(coloursOf(office, dress + chosenDark))
})

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (bright! + 0.05) / (dark! + 0.05)
}

const grounds = ['paper', 'sheet', 'veil', 'petrol-veil', 'found']
const inks = ['ink', 'ink-soft', 'petrol', 'sage', 'ochre', 'brick']
const people = [0, 1, 2, 3, 4, 5].map((hue) => `person-${hue}`)

describe.each(Object.entries(themes))('colours, %s', (_theme, colours) => {
  const of = (name: string) => colours[name] ?? `no ${name}`

  test('text is read on every ground: 4.5 at least', () => {
    for (const ink of inks)
      for (const ground of grounds)
        expect(contrast(of(ink), of(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    expect(contrast(of('on-petrol'), of('petrol'))).toBeGreaterThanOrEqual(4.5)
  })

  test('controls and the focus ring are seen: 3 at least', () => {
    for (const control of ['edge', 'focus', 'thread'])
      for (const ground of ['paper', 'sheet'])
        expect(contrast(of(control), of(ground)), `${control} on ${ground}`).toBeGreaterThanOrEqual(3)
  })

  test("people's lines and letters are seen: 3 at least for a line, 4.5 for letters", () => {
    for (const person of people) {
      for (const ground of ['paper', 'sheet'])
        expect(contrast(of(person), of(ground)), `${person} on ${ground}`).toBeGreaterThanOrEqual(3)
      expect(contrast(of('on-person'), of(person)), person).toBeGreaterThanOrEqual(4.5)
    }
  })
})

test('the hues of the style sheet are those of the rules', () => {
  expect(people.map((name) => themes.light[name]?.toUpperCase())).toEqual([...huesLight])
  expect(people.map((name) => themes.dark[name]?.toUpperCase())).toEqual([...huesDark])
})

test('24 people have 24 different pairs of hue and line', () => {
  const pairs = Array.from({ length: 24 }, (_, number) => styleOf(number))
  expect(new Set(pairs.map(({ hue, line }) => `${hue} ${lines[line]}`)).size).toBe(24)
})
