import * as v from 'valibot'
import { fits, isPlainText } from './people.ts'

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
