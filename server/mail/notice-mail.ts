import { mail as english } from '../../shared/i18n/en/mail.ts'
import { mail as italian } from '../../shared/i18n/it/mail.ts'
import type { Language } from './sign-in-mail.ts'

const wordsIn = (language: Language) => (language === 'en' ? english : italian)

const letter = (lines: string[], language: Language) => ({
  text: `${lines.join('\n')}\n`,
  html: `<!doctype html><html lang="${language}"><body style="font: 17px/1.6 sans-serif">
${lines.map((line) => `<p>${line.trim()}</p>`).join('\n')}
</body></html>`,
})

/** Tells somebody what was done about their ways in, so that who did not do it learns of it. */
export const noticeMail = (what: 'emailChanged' | 'passkeyAdded', language: Language) => {
  const words = wordsIn(language)
  const [subject, text] =
    what === 'emailChanged'
      ? [words.emailChangedSubject, words.emailChanged]
      : [words.passkeyAddedSubject, words.passkeyAdded]
  return { subject, ...letter([words.hello, text, words.notYouTell], language) }
}

/** Six digits for a new address. */
export const newEmailMail = (code: string, language: Language) => {
  const words = wordsIn(language)
  const lines = [words.hello, words.newEmail, `    ${code}`, words.newEmailTerm, words.newEmailNotYou]
  return { subject: words.newEmailSubject, ...letter(lines, language) }
}
