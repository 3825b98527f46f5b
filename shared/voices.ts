import * as v from 'valibot'
import { wordingSchema } from './consents.ts'

/** From where a person speaks: self-declared, several allowed, none ranks. */
export const knowledgeKinds = ['lived', 'family', 'professional', 'citizen', 'undeclared'] as const
export type Knowledge = (typeof knowledgeKinds)[number]

/** Each kind once, in a fixed order; saying nothing is "undeclared", and so is not said beside something else. */
export const voiceOf = (declared: readonly Knowledge[]): Knowledge[] => {
  const said = knowledgeKinds.filter((kind) => kind !== 'undeclared' && declared.includes(kind))
  return said.length > 0 ? said : ['undeclared']
}

/** Whether anything is declared: only then is there something to say yes to. */
export const declares = (voice: readonly Knowledge[]): boolean => voice.some((kind) => kind !== 'undeclared')

export const knowledgeSchema = v.pipe(
  v.array(v.picklist(knowledgeKinds)),
  v.maxLength(16),
  v.transform((declared) => voiceOf(declared)),
)
/** `past`: from today on only, or also for all that was written before, of which then nothing is said any more. */
export const voiceSchema = v.object({
  knowledge: knowledgeSchema,
  wording: wordingSchema,
  past: v.optional(v.picklist(['keep', 'erase']), 'keep'),
})

/** One byte whatever is declared, so that the length of a sealed voice says nothing. */
export const bitsOf = (voice: readonly Knowledge[]): number =>
  knowledgeKinds.reduce((bits, kind, place) => (voice.includes(kind) ? bits | (1 << place) : bits), 0)

export const voiceOfBits = (bits: number): Knowledge[] =>
  voiceOf(knowledgeKinds.filter((_, place) => (bits & (1 << place)) !== 0))
