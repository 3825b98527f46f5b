import * as v from 'valibot'
import { nameSchema } from './people.ts'
import { folded } from './text/folded.ts'

export const organisationKinds = ['association', 'college', 'cooperative', 'department', 'other'] as const
export type OrganisationKind = (typeof organisationKinds)[number]

/** Proper names, the same in every language; nothing is said with an empty word. */
export const regions = [
  'Abruzzo',
  'Basilicata',
  'Calabria',
  'Campania',
  'Emilia-Romagna',
  'Friuli-Venezia Giulia',
  'Lazio',
  'Liguria',
  'Lombardia',
  'Marche',
  'Molise',
  'Piemonte',
  'Puglia',
  'Sardegna',
  'Sicilia',
  'Toscana',
  'Trentino-Alto Adige',
  'Umbria',
  'Valle d’Aosta',
  'Veneto',
] as const
export type Region = (typeof regions)[number] | ''

/** `sure`: the person has seen which ones are called almost so, and means another. */
export const organisationSchema = v.object({
  name: nameSchema,
  kind: v.picklist(organisationKinds),
  region: v.picklist([...regions, '']),
  sure: v.optional(v.boolean(), false),
})

/** What it is, and what its person had before their eyes: somebody else may have corrected it meanwhile. */
export const correctionSchema = v.object({
  kind: v.picklist(organisationKinds),
  was: v.picklist(organisationKinds),
})

/** As many as one person says of themselves. */
export const MOST_ORGANISATIONS = 12

/** What two writings of one name have in common: no accents, capitals, signs or double spaces. */
export const keyOfName = (name: string): string =>
  folded(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || folded(name).trim()

/** How many letters to add, take or change to get from one word to the other; never more than `most` + 1. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row[b.length]!
}

const NEAR = 2
const LONG_ENOUGH = 5

/** Whether somebody who wrote one key may have meant the other: the same, a slip or two, or one inside the other. */
export const areNear = (a: string, b: string): boolean => {
  if (Math.min(a.length, b.length) < LONG_ENOUGH) return a === b
  return ` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `) || distance(a, b, NEAR) <= NEAR
}
