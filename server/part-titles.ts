import { part as english } from '../shared/i18n/en/parts.ts'
import { part as italian } from '../shared/i18n/it/parts.ts'
import type { PartTitles } from '../shared/text/parts.ts'
import type { Language } from '../shared/language.ts'

/** The guided parts are titled in the language of their text; then anybody may rewrite them. */
export const partTitles: Readonly<Record<Language, PartTitles>> = { it: italian, en: english }
