import * as v from 'valibot'
import { emailSchema, nameSchema } from './people.ts'
import type { Knowledge } from './voices.ts'

/** As many as sit around one table at the beginning. */
export const MOST_FOUNDERS = 60

export const founderSchema = v.object({ name: nameSchema, email: emailSchema })
/** What the second person had before their eyes when they confirmed. */
export const foundersSchema = v.object({ emails: v.pipe(v.array(emailSchema), v.maxLength(MOST_FOUNDERS)) })
export const founderEmailSchema = v.object({ email: emailSchema })

/**
 * Whether a group is still gathering: until somebody speaks from lived or family experience and somebody from a service.
 * Meanwhile everybody writes and nothing is published.
 */
export const isForming = (voices: readonly (readonly Knowledge[])[]): boolean => {
  const speaks = (kind: Knowledge) => voices.some((voice) => voice.includes(kind))
  return !(speaks('professional') && (speaks('lived') || speaks('family')))
}
