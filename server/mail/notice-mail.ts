import { mail as english } from '../../shared/i18n/en/mail.ts'
import { mail as italian } from '../../shared/i18n/it/mail.ts'
import type { Language } from '../../shared/language.ts'

const wordsIn = (language: Language) => (language === 'en' ? english : italian)

const letter = (lines: string[], language: Language) => ({
  text: `${lines.join('\n')}\n`,
  html: `<!doctype html><html lang="${language}"><body style="font: 17px/1.6 sans-serif">
${lines.map((line) => `<p>${line.trim()}</p>`).join('\n')}
</body></html>`,
})

type Notice = 'emailChanged' | 'passkeyAdded' | 'secondOn' | 'secondOff'

/** Tells somebody what was done about their ways in, so that who did not do it learns of it. */
export const noticeMail = (what: Notice, language: Language) => {
  const words = wordsIn(language)
  const [subject, text] = {
    emailChanged: [words.emailChangedSubject, words.emailChanged],
    passkeyAdded: [words.passkeyAddedSubject, words.passkeyAdded],
    secondOn: [words.secondOnSubject, words.secondOn],
    secondOff: [words.secondOffSubject, words.secondOff],
  }[what] as [string, string]
  return { subject, ...letter([words.hello, text, words.notYouTell], language) }
}

/** Six digits for a new address. */
export const newEmailMail = (code: string, language: Language) => {
  const words = wordsIn(language)
  const lines = [words.hello, words.newEmail, `    ${code}`, words.newEmailTerm, words.newEmailNotYou]
  return { subject: words.newEmailSubject, ...letter(lines, language) }
}
