import { readFileSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const sheet = (name: string) => readFileSync(`client/styles/${name}.css`, 'utf8').replace(/\/\*.*?\*\//gs, '')

/** Each innermost rule of a style sheet: its selector and the names of what it sets. */
const rulesOf = (css: string) =>
  [...css.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, block]) => ({
    selector: selector!.trim(),
    sets: [...block!.matchAll(/(?:^|;)\s*([\w-]+)\s*:/g)].map(([, name]) => name!),
  }))

test('[5] the institutional dress only swaps tokens that the house has too: no rule of layout, no new part', () => {
  const tokens = new Set(rulesOf(sheet('tokens')).flatMap(({ sets }) => sets))
  const dress = rulesOf(sheet('institutional'))
  expect(dress.length).toBeGreaterThanOrEqual(3)
  for (const { selector, sets } of dress) {
    expect(selector).toMatch(/^:root\[data-tema='istituzionale'\](\[data-theme='dark'\]|:not\(.*\))?$/)
    expect(sets.length).toBeGreaterThan(5)
    expect(sets.filter((name) => !name.startsWith('--') || !tokens.has(name))).toEqual([])
  }
})

test('[5] no other style sheet knows of the dress', () => {
  const others = readdirSync('client', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.css') && !name.endsWith('institutional.css'),
  )
  expect(others.length).toBeGreaterThan(15)
  expect(others.filter((name) => readFileSync(`client/${name}`, 'utf8').includes('data-tema'))).toEqual([])
})
