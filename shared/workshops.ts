import * as v from 'valibot'
import { fits, isPlainText, nameSchema } from './people.ts'

const PURPOSE_GRAPHEMES = 600

const purposeSchema = v.pipe(
  v.string(),
  v.check(isPlainText, 'malformed'),
  v.trim(),
  v.check((purpose) => fits(purpose, PURPOSE_GRAPHEMES), 'too-long'),
)

export const workshopSchema = v.object({ name: nameSchema, purpose: purposeSchema })
