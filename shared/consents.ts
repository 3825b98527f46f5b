import * as v from 'valibot'
import type { Language } from './language.ts'

/** Every wording that was ever asked, by number; its words are `people.wording` in i18n. A changed wording is a new number. */
export const wordings = [1] as const
export type Wording = (typeof wordings)[number]
/** The one that is asked today. */
export const WORDING: Wording = 1

/** The language in which the wording was read; null where nobody wrote it down at the time. */
export type ConsentLanguage = Language | null

/** Which wording was on the screen. A page that does not say it is of the days of the first. */
export const wordingSchema = v.optional(v.picklist(wordings), 1)

/** What a person said yes to, and when, in milliseconds. Of whoever declares nothing it is no consent: none was asked. */
export type Consent = { wording: Wording; language: ConsentLanguage; at: number }
