import { archive as english } from '../../shared/i18n/en/archive.ts'
import { kind as englishKinds } from '../../shared/i18n/en/kind.ts'
import { part as englishParts } from '../../shared/i18n/en/parts.ts'
import { archive as italian } from '../../shared/i18n/it/archive.ts'
import { kind as italianKinds } from '../../shared/i18n/it/kind.ts'
import { part as italianParts } from '../../shared/i18n/it/parts.ts'
import type { DocumentKind } from '../../shared/documents.ts'
import type { Language } from '../../shared/language.ts'
import type { OwnWords } from './own-words.ts'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const style =
  'body{font:18px/1.6 sans-serif;max-width:40em;margin:2em auto;padding:0 1em}p{white-space:pre-wrap}'

const page = (language: Language, title: string, body: string[]): string[] => [
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${style}</style></head><body><main><h1>${escaped(title)}</h1>\n`,
  ...body,
  '</main></body></html>\n',
]

type Text = { number: number; kind: DocumentKind; createdAt: number; workshop: string }

const wordsOf = (language: Language) =>
  language === 'en'
    ? { archive: english, kinds: englishKinds, parts: englishParts }
    : { archive: italian, kinds: italianKinds, parts: italianParts }

const dayOf = (language: Language, at: number): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Rome' }).format(at)

/** A text is called by its kind, its workshop and its day: its title may be somebody else's words. */
const nameOf = (language: Language, { kind, createdAt, workshop }: Text): string => {
  const { archive, kinds } = wordsOf(language)
  return `${kinds.name[kind]}, ${workshop} (${archive.openedOn} ${dayOf(language, createdAt)})`
}

/** One's own words in a text, in order, under the part they stand in. */
export const textPage = (language: Language) => (text: Text, words: OwnWords[]) => {
  const { archive, parts } = wordsOf(language)
  const titles: Record<string, { title: string }> = parts[text.kind]
  const body: string[] = []
  let part: string | null | undefined
  for (const stretch of words) {
    if (stretch.part !== part) {
      part = stretch.part
      body.push(
        `<h2>${escaped(part === null ? archive.beginning : (titles[part]?.title ?? archive.otherPart))}</h2>\n`,
      )
    }
    body.push(`<p>${escaped(stretch.text)}</p>\n`)
  }
  if (words.length === 0) body.push(`<p>${escaped(archive.noWords)}</p>\n`)
  return page(language, nameOf(language, text), body)
}

/** Where everything is, in plain words. */
export const firstPage = (
  language: Language,
  { name, email, texts }: { name: string; email: string | null; texts: Text[] },
): string[] => {
  const { archive } = wordsOf(language)
  const items = texts.map(
    (text) => `<li><a href="testi/${text.number}.html">${escaped(nameOf(language, text))}</a></li>`,
  )
  return page(language, archive.title, [
    `<p>${escaped(archive.lead)}</p>\n`,
    `<dl><dt>${escaped(archive.name)}</dt><dd>${escaped(name)}</dd><dt>${escaped(archive.email)}</dt><dd>${escaped(email ?? archive.noEmail)}</dd></dl>\n`,
    `<h2>${escaped(archive.texts)}</h2>\n<ul>${items.join('\n')}</ul>\n`,
    `<h2>${escaped(archive.rest)}</h2>\n<p>${escaped(archive.json)}</p>\n<p>${escaped(archive.ledger)}</p>\n`,
    `<p>${escaped(archive.others)}</p>\n`,
  ])
}
