import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

const read = (name: string): string => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

const card = parse(read('publiccode.yml'), { version: '1.1' })
const manifest = JSON.parse(read('package.json'))

test('publiccode.yml has every key that the standard asks for, with values that it knows', () => {
  expect(card.publiccodeYmlVersion).toBe('0.4')
  expect(card.name).toBe('Trama comune')
  expect(new URL(card.url).protocol).toBe('https:')
  expect(card.platforms).toEqual(['web'])
  expect(card.categories.length).toBeGreaterThan(0)
  expect(['concept', 'development', 'beta', 'stable', 'obsolete']).toContain(card.developmentStatus)
  expect(card.softwareType).toBe('standalone/web')
  expect(['internal', 'contract', 'community', 'none']).toContain(card.maintenance.type)
  expect(typeof card.localisation.localisationReady).toBe('boolean')
  expect(card.localisation.availableLanguages).toEqual(['it', 'en'])
  expect(card.it.countryExtensionVersion).toBe('1.0')
})

test.each(['it', 'en'])(
  'publiccode.yml describes the product in %s within the lengths of the standard',
  (language) => {
    const { shortDescription, longDescription, features } = card.description[language]
    expect(shortDescription.length).toBeLessThanOrEqual(150)
    expect(longDescription.length).toBeGreaterThanOrEqual(150)
    expect(longDescription.length).toBeLessThanOrEqual(10_000)
    expect(features.length).toBeGreaterThan(0)
    for (const feature of features) expect(feature.length).toBeLessThanOrEqual(100)
  },
)

test('publiccode.yml says of version, licence and platforms what is true', () => {
  expect(card.softwareVersion).toBe(manifest.version)
  expect(card.legal.license).toBe(manifest.license)
  // Nothing that the adopter alone can declare, and no platform that the product does not speak to.
  expect(card.it.conforme).toBeUndefined()
  expect(Object.values(card.it.piattaforme)).not.toContain(true)
})

test('LICENSE is the whole EUPL 1.2: fifteen articles and the appendix', () => {
  const licence = read('LICENSE')
  expect(licence.split('\n')[0]).toBe('EUROPEAN UNION PUBLIC LICENCE v. 1.2')
  const articles = [...licence.matchAll(/^(\d+)\.[A-Z]/gm)].map(([, number]) => Number(number))
  expect(articles).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(licence).toMatch(/^\s+Appendix$/m)
  expect(licence.trimEnd()).toMatch(/require the production of a new EUPL version\.$/)
})
