import { language } from './i18n.ts'

const locales = { it: 'it-IT', en: 'en-GB' }

/** Days, never hours: nobody's evenings are on show. The year appears only when it is another one. */
export const dayOf = (at: number, now: number = Date.now()): string => {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  return new Intl.DateTimeFormat(locales[language()], {
    day: 'numeric',
    month: 'long',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at)
}
