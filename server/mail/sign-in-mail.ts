import { mail as english } from '../../shared/i18n/en/mail.ts'
import { mail as italian } from '../../shared/i18n/it/mail.ts'
import type { Language } from '../../shared/language.ts'

/** Italian unless the browser asks for English first. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  acceptLanguage?.trim().toLowerCase().startsWith('en') ? 'en' : 'it'

type Letter = { code: string; link: string; language: Language }

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** The one mail of the doors: six digits to type, or a link to press. */
export const signInMail = ({ code, link, language }: Letter) => {
  const words = language === 'en' ? english : italian
  const text = [
    words.hello,
    '',
    words.code,
    '',
    `    ${code}`,
    '',
    words.press,
    link,
    '',
    words.term,
    words.notYou,
  ]
  const html = `<!doctype html><html lang="${language}"><body style="font: 17px/1.6 sans-serif">
<p>${words.hello}<br>${words.code}</p>
<p style="font-size: 31px; letter-spacing: 4px"><strong>${code}</strong></p>
<p>${words.press}<br><a href="${escaped(link)}">${escaped(link)}</a></p>
<p>${words.term}<br>${words.notYou}</p>
</body></html>`
  return { subject: words.subject, text: `${text.join('\n')}\n`, html }
}
