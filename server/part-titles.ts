import { part as english } from '../shared/i18n/en/parts.ts'
import { part as italian } from '../shared/i18n/it/parts.ts'
import type { PartTitles } from '../shared/text/parts.ts'
import type { Language } from './mail/sign-in-mail.ts'

/** The guided parts are titled in the language in which whoever opens them reads the pages; then anybody may rewrite them. */
export const partTitles: Readonly<Record<Language, PartTitles>> = { it: italian, en: english }
