import * as v from 'valibot'
import { fits, isPlainText } from './people.ts'

/** Words that somebody must have written, up to so many letters. */
export const said = (graphemes: number) =>
  v.pipe(
    v.string(),
    v.check(isPlainText, 'malformed'),
    v.trim(),
    v.minLength(1),
    v.check((text) => fits(text, graphemes), 'too-long'),
  )

/** Who answers for the data, in the adopter's own words: who, where to write, on what ground, for how long it is kept. */
export const controllerSchema = v.object({
  name: said(200),
  contact: said(300),
  basis: said(600),
  retention: said(600),
})
export type Controller = v.InferOutput<typeof controllerSchema>
