import * as v from 'valibot'
import type { DocumentKind } from './documents.ts'
import { graphemesOf } from './people.ts'
import type { NewWords } from './trace/news.ts'

/** No more than this is told at once: whoever comes back is not met by a pile. */
const MOST_THINGS = 3

/** Words that a person reads calmly in a minute. */
const WORDS_A_MINUTE = 180
const EXCERPT_GRAPHEMES = 180

export type TextRef = { id: string; title: string; kind: DocumentKind; workshop: string }
/** `block` is where to land; the title is empty before the first part. */
export type PartRef = { title: string; block: number }

/** What is new in one text; `born` is true when the reader has never met it. */
export type TextNews<H> = {
  text: TextRef
  born: boolean
  parts: (PartRef & { hands: H[]; words: NewWords[] })[]
  /** Who opened it, when it is new. */
  hands: H[]
}

/** Some of the new words, and whose they are; null when there are none, `hand` null where several wrote. */
export type Excerpt<H> = { text: string; hand: H | null }
type OfText<H> = { text: TextRef; parts: PartRef[]; hands: H[]; excerpt: Excerpt<H> | null }

/** One of the few things that a person is told: about a part, a whole text, a new text, or several together. */
export type Thing<H> =
  | (OfText<H> & { about: 'part' })
  | (OfText<H> & { about: 'text' })
  | (OfText<H> & { about: 'born' })
  | { about: 'others'; texts: TextRef[] }

type Named = { person: string; name: string; wrote: boolean }

/** The longest of what is new. */
const longestOf = (words: readonly NewWords[]): NewWords | undefined =>
  words.toSorted((a, b) => b.text.length - a.text.length)[0]

/** Cut where a letter ends. */
const shortened = (text: string): string => {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const letters = graphemesOf(plain.slice(0, EXCERPT_GRAPHEMES * 16))
  return letters.length <= EXCERPT_GRAPHEMES
    ? plain
    : `${letters.slice(0, EXCERPT_GRAPHEMES).join('').trimEnd()}…`
}

const excerptOf = <H extends Named>(parts: TextNews<H>['parts']): Excerpt<H> | null => {
  const longest = longestOf(parts.flatMap(({ words }) => words))
  const text = shortened(longest?.text ?? '')
  if (!longest || text === '') return null
  const hands = parts.flatMap((part) => part.hands)
  return { text, hand: hands.find(({ person }) => person === longest.person) ?? null }
}

const allWords = ({ parts }: Pick<TextNews<unknown>, 'parts'>) => parts.flatMap(({ words }) => words)

const byName = new Intl.Collator('it')

/** Each person once, in alphabetical order, for no order of people is a rank; who wrote anywhere wrote. */
const eachOnce = <H extends Named>(hands: H[]): H[] => {
  const once = new Map<string, H>()
  for (const hand of hands) {
    const known = once.get(hand.person)
    if (!known || (hand.wrote && !known.wrote)) once.set(hand.person, hand)
  }
  return [...once.values()].toSorted((a, b) => byName.compare(a.name, b.name))
}

const bornThing = <H extends Named>(news: TextNews<H>): Thing<H> => ({
  about: 'born',
  text: news.text,
  parts: [],
  hands: news.hands,
  excerpt: excerptOf(news.parts),
})

const partThings = <H extends Named>({ text, parts }: TextNews<H>): Thing<H>[] =>
  parts.map((part) => {
    const block = longestOf(part.words)?.block ?? part.block
    return {
      about: 'part',
      text,
      parts: [{ title: part.title, block }],
      hands: eachOnce(part.hands),
      excerpt: excerptOf([part]),
    }
  })

const textThing = <H extends Named>(news: TextNews<H>): Thing<H> => {
  if (news.born) return bornThing(news)
  if (news.parts.length === 1) return partThings(news)[0]!
  const parts = news.parts.map(({ title, block }) => ({ title, block }))
  const hands = eachOnce(news.parts.flatMap((part) => part.hands))
  return { about: 'text', text: news.text, parts, hands, excerpt: excerptOf(news.parts) }
}

/**
 * At most three things, of texts the newest first: a part each where they fit, else a text each, else the last of the three
 * holds the other texts. Nothing that is new is left out.
 */
export const threeThings = <H extends Named>(news: readonly TextNews<H>[]): Thing<H>[] => {
  const parts = news.flatMap((one) => (one.born ? [bornThing(one)] : partThings(one)))
  if (parts.length <= MOST_THINGS) return parts
  if (news.length <= MOST_THINGS) return news.map(textThing)
  const first = news.slice(0, MOST_THINGS - 1).map(textThing)
  return [...first, { about: 'others', texts: news.slice(MOST_THINGS - 1).map(({ text }) => text) }]
}

/** Whole minutes to read what is new, one at least. */
export const minutesToRead = (news: readonly Pick<TextNews<unknown>, 'parts'>[]): number => {
  const words = news
    .flatMap(allWords)
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
  return Math.max(1, Math.ceil(words / WORDS_A_MINUTE))
}

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0))

/** A person's own marks, onward or back to where they were; null takes one away. */
export const marksSchema = v.object({
  marks: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.maxLength(64)),
        mark: v.nullable(v.object({ size: wholeNumber, at: wholeNumber })),
      }),
    ),
    v.maxLength(1_000),
  ),
})
