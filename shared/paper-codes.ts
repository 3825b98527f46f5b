import * as v from 'valibot'
import { nameSchema } from './people.ts'
import type { Refusal } from './refusals.ts'

const DAY = 24 * 60 * 60 * 1000

export const PAPER_CODE_MS = 14 * DAY
/** How long members see who gave a code to whom. */
export const PAPER_LOG_MS = 60 * DAY

/** Thirty signs that nobody takes for one another: twelve of them are past guessing. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

/** `chance` gives a whole number below its argument. */
export const makePaperCode = (chance: (below: number) => number): string =>
  Array.from({ length: LENGTH }, () => SIGNS[chance(SIGNS.length)]).join('')

/** In groups of four, as it is read aloud and copied. */
export const inGroups = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

/** However it was copied: small letters, spaces and dashes do not count. */
export const paperCodeSchema = v.object({
  code: v.pipe(
    v.string(),
    v.maxLength(100),
    v.transform((code) => code.toUpperCase().replace(/[^0-9A-Z]/g, '')),
    v.regex(new RegExp(`^[${SIGNS}]{${LENGTH}}$`), 'paper-wrong'),
  ),
})

/** For a new person, by name; or for one who is in and has no mail. */
export const newPaperCodeSchema = v.union([
  v.object({ name: nameSchema }),
  v.object({ personId: v.pipe(v.string(), v.maxLength(64)) }),
])

type Code = {
  personId: string | null
  madeBy: string
  wantsSecond: boolean
  secondBy: string | null
  expiresAt: number
  usedAt: number | null
}

/** Whoever types the code comes in, once, and, as somebody who is in already, only after two hands. */
export const paperRefusal = (code: Code | undefined, now: number): Refusal | null => {
  if (!code || code.usedAt !== null || now >= code.expiresAt) return 'paper-wrong'
  return code.wantsSecond && code.secondBy === null ? 'paper-waits' : null
}

/** The second hand is neither the first nor the person whom the code lets in. */
export const secondRefusal = (code: Code | undefined, personId: string, now: number): Refusal | null => {
  if (!code || code.usedAt !== null || now >= code.expiresAt || !code.wantsSecond) return 'not-found'
  return personId === code.madeBy || personId === code.personId ? 'other-hand' : null
}
