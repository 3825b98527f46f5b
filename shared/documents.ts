import * as v from 'valibot'
import { fits, graphemesOf, isPlainText } from './people.ts'

/** Project proposal, course, working-table paper. */
export const documentKinds = ['proposal', 'course', 'paper'] as const
export type DocumentKind = (typeof documentKinds)[number]

const TITLE_GRAPHEMES = 200

const titleSchema = v.pipe(
  v.string(),
  v.check(isPlainText, 'malformed'),
  v.transform((title) => title.trim().replace(/\s+/gu, ' ')),
  v.check((title) => fits(title, TITLE_GRAPHEMES), 'too-long'),
  v.minLength(1),
)

export const newDocumentSchema = v.object({ kind: v.picklist(documentKinds), title: titleSchema })

const SHORT_GRAPHEMES = 140

/** A title as lists and sentences show it: whoever writes may make it of any length, and the whole of it is in the text. */
export const shortTitle = (title: string): string => {
  if (title.length <= SHORT_GRAPHEMES) return title
  const letters = graphemesOf(title.slice(0, SHORT_GRAPHEMES * 16))
  return letters.length <= SHORT_GRAPHEMES
    ? title
    : `${letters.slice(0, SHORT_GRAPHEMES).join('').trimEnd()}…`
}
