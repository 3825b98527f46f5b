import * as v from 'valibot'
import { fits, isPlainText } from './people.ts'

/** What a group agrees on when it opens, in the order in which it is read; the last one is filled at the end. */
export const pactFields = ['principles', 'purpose', 'presence', 'process', 'impact'] as const
export type PactField = (typeof pactFields)[number]
export const isPactField = (word: string): word is PactField =>
  (pactFields as readonly string[]).includes(word)

const PACT_GRAPHEMES = 2000

/** `revision` is the one that the person had before their eyes: 0 when nobody had written yet. */
export const pactSchema = v.object({
  words: v.pipe(
    v.string(),
    v.check(isPlainText, 'malformed'),
    v.trim(),
    v.check((words) => fits(words, PACT_GRAPHEMES), 'too-long'),
  ),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31)),
})
