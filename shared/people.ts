import * as v from 'valibot'

/** Hue and line tell people apart; the kind of knowledge has no colour. Source: ux/README.md. */
export type PersonStyle = { hue: 0 | 1 | 2 | 3 | 4 | 5; line: 0 | 1 | 2 | 3 }

export const huesLight = ['#12403C', '#C04116', '#4867D3', '#4A1A70', '#756C8B', '#641B02'] as const
export const huesDark = ['#7CE1E7', '#C97F72', '#B1A4F5', '#A99537', '#5298A9', '#F3C587'] as const
export const lines = ['solid', 'dashed', 'dotted', 'double'] as const

/** `number` is the order of joining: 24 people differ, then styles repeat and initials tell. */
export const styleOf = (number: number): PersonStyle => ({
  hue: (number % 6) as PersonStyle['hue'],
  line: ((number + Math.floor(number / 6)) % 4) as PersonStyle['line'],
})

/** What a reader counts as one letter. Old browsers have no Segmenter: there an accent joins its letter. */
export const graphemesOf = (text: string): string[] =>
  typeof Intl.Segmenter === 'function'
    ? Array.from(new Intl.Segmenter('it').segment(text), ({ segment }) => segment)
    : (text.match(/\P{M}(?:\p{M}|\u200d\P{M})*/gu) ?? [])

/** Two letters for a name: of first and last word, or the first two of a single word. */
export const initialsOf = (name: string): string => {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const [first = '', last = ''] = [words.at(0), words.length > 1 ? words.at(-1) : '']
  const letters = last ? [graphemesOf(first)[0], graphemesOf(last)[0]] : graphemesOf(first).slice(0, 2)
  return letters.join('').toLocaleUpperCase('it') || '?'
}

/** In it a page of ours says with every request which person it was opened for. */
export const PAGE_HEADER = 'x-trama-person'

/** In it a browser says that it keeps words of somebody else too: it must not be emptied of them. */
export const OTHERS_HEADER = 'x-trama-others'

/** What a name may be shortened to, from two letters on: Anna Costa is AC, AnC, AnnC, then AC2. */
function* shortNames(name: string): Generator<string> {
  const two = initialsOf(name)
  yield two
  const words = name.trim().split(/\s+/u)
  const letters = graphemesOf(words[0] ?? '')
  const last = words.length > 1 ? (graphemesOf(words.at(-1)!)[0] ?? '') : ''
  const upper = (text: string) => text.toLocaleUpperCase('it')
  for (let count = last ? 2 : 3; count <= Math.min(letters.length, 4); count++)
    yield upper(letters[0]!) + letters.slice(1, count).join('').toLocaleLowerCase('it') + upper(last)
  for (let number = 2; ; number++) yield `${two}${number}`
}

/**
 * Initials that tell apart everybody of a list, whatever their number: hue and line repeat after 24 people, and nobody
 * sees hues in grey. Whoever joined first keeps the two letters, so that nobody's sign changes because another comes.
 */
export const initialsIn = (
  people: readonly { personId: string; name: string; number: number }[],
): ReadonlyMap<string, string> => {
  const taken = new Set<string>()
  const initials = new Map<string, string>()
  for (const { personId, name } of [...people].sort((a, b) => a.number - b.number)) {
    if (initials.has(personId)) continue
    for (const short of shortNames(name)) {
      if (taken.has(short)) continue
      taken.add(short)
      initials.set(personId, short)
      break
    }
  }
  return initials
}

const NAME_GRAPHEMES = 80

/** NUL ends strings in databases, half a surrogate pair is no letter: neither enters. */
export const isPlainText = (text: string) => !text.includes('\0') && !/\p{Surrogate}/u.test(text)

/** A UTF-16 length no honest text of that many graphemes reaches spares counting a huge one. */
export const fits = (text: string, graphemes: number) =>
  text.length <= graphemes * 16 && graphemesOf(text).length <= graphemes

/** Signs that turn the direction of what stands after them, and those that only machines read. */
const turning = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu
/** A sign that an eye sees: a name of blanks and joiners alone would be nobody's. */
const visible = /[^\p{C}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]/u

export const nameSchema = v.pipe(
  v.string(),
  v.check(isPlainText, 'malformed'),
  v.transform((name) => name.replace(/\s+/gu, ' ').replace(turning, '').trim()),
  v.check((name) => fits(name, NAME_GRAPHEMES), 'name-too-long'),
  v.check((name) => visible.test(name), 'malformed'),
)

export const renameSchema = v.object({ name: nameSchema })

/** Stands where an address would, for who has none: it is never shown, and no mail goes there. */
const NO_MAIL = '@senza-posta.invalid'
export const noMailFor = (id: string): string => id + NO_MAIL
export const isNoMail = (email: string): boolean => email.endsWith(NO_MAIL)

// Characters that mail programs read as lists or comments are left out: one address is one person.
const oneAddress = /^[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+\.[^\s@<>(),;:"[\]\\]+$/u

export const emailSchema = v.pipe(
  v.string(),
  v.maxLength(254),
  v.trim(),
  v.toLowerCase(),
  v.check(isPlainText, 'malformed'),
  v.regex(oneAddress),
  v.check((email) => !isNoMail(email)),
)
