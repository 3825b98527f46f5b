import * as v from 'valibot'
import { fits, isPlainText } from './people.ts'
import { findIn, foldText, type Folded } from './text/find.ts'
import { folded } from './text/folded.ts'

const QUERY_GRAPHEMES = 200

/** What a person looks for: never in an address, which is kept in histories and logs. */
export const searchSchema = v.object({
  words: v.pipe(
    v.string(),
    v.check(isPlainText, 'malformed'),
    v.check((words) => fits(words, QUERY_GRAPHEMES), 'too-long'),
  ),
})

/** More words than these make a text no easier to find. */
const MOST_WORDS = 8

/** Signs that people put round words: quotes, brackets, stops. Others, as in 50% or e-mail, belong to the word. */
const round = '"\'«»“”„‘’`()\\[\\]{}<>.,;:!?¿¡…*+^~|&=-'
const edges = new RegExp(`^[${round}]+|[${round}]+$`, 'gu')
const says = /[\p{L}\p{N}\p{Extended_Pictographic}]/u

/** The words that are looked for, folded, each once; none when nothing but signs was typed. */
export const wantedWords = (typed: string): string[] => {
  const words = folded(typed)
    .split(/\s+/u)
    .map((word) => word.replace(edges, ''))
    .filter((word) => says.test(word))
  return [...new Set(words)].slice(0, MOST_WORDS)
}

/** A line of a text as it is searched: `block` counted from the head as 0, and the title of its part. */
export type Line = { block: number; part: string; text: string; folded: Folded }

export const makeLine = (block: number, part: string, text: string): Line => ({
  block,
  part,
  text,
  folded: foldText(text),
})

/** A piece of a line round what was found, and which of it that is, in UTF-16 units of `text`. */
export type Excerpt = { text: string; found: { from: number; to: number }[] }
export type Hit = { block: number; part: string } & Excerpt

const MOST_PLACES = 3
const BEFORE = 60
const AFTER = 120

const has = ({ folded: { text } }: Line, word: string): boolean => text.includes(word)

/** Where a cut falls on a whole letter and, where there is one near, on a space. */
const cutAt = (text: string, at: number, step: 1 | -1): number => {
  if (at <= 0 || at >= text.length) return Math.min(text.length, Math.max(0, at))
  for (let n = 0; n < 20; n++) if (/\s/u.test(text[at + n * step] ?? '')) return at + n * step
  return /[\uDC00-\uDFFF]/.test(text[at]!) ? at - 1 : at
}

/** Found stretches one after the other: those that touch or overlap are one. */
const joined = (found: { from: number; to: number }[]) => {
  const whole: { from: number; to: number }[] = []
  for (const { from, to } of found.toSorted((a, b) => a.from - b.from)) {
    const last = whole.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else whole.push({ from, to })
  }
  return whole
}

const excerptOf = ({ text, folded: line }: Line, words: readonly string[]): Excerpt => {
  const found = joined(words.flatMap((word) => findIn(line, word)))
  const first = found[0] ?? { from: 0, to: 0 }
  const from = cutAt(text, first.from - BEFORE, 1)
  const to = Math.max(cutAt(text, first.to + AFTER, -1), first.to)
  const [head, tail] = [from > 0 ? '…' : '', to < text.length ? '…' : '']
  const shift = head.length - from
  return {
    text: head + text.slice(from, to) + tail,
    found: found.filter((one) => one.to <= to).map((one) => ({ from: one.from + shift, to: one.to + shift })),
  }
}

/** Where the words stand in a text; undefined unless each of them is somewhere in it. The best lines come first. */
export const findLines = (lines: readonly Line[], words: readonly string[]): Hit[] | undefined => {
  if (words.length === 0 || !words.every((word) => lines.some((line) => has(line, word)))) return undefined
  const ranked = lines
    .map((line) => ({ line, words: words.filter((word) => has(line, word)).length }))
    .filter((one) => one.words > 0)
    .toSorted((a, b) => b.words - a.words)
  return ranked
    .slice(0, MOST_PLACES)
    .toSorted((a, b) => a.line.block - b.line.block)
    .map(({ line }) => ({ block: line.block, part: line.part, ...excerptOf(line, words) }))
}

/** Whether a name has every word. */
export const isNamed = (name: string, words: readonly string[]): boolean => {
  const { text } = foldText(name)
  return words.length > 0 && words.every((word) => text.includes(word))
}
