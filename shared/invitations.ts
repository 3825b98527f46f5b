import * as v from 'valibot'
import { wordingSchema } from './consents.ts'
import { controllerSchema } from './controller.ts'
import { emailSchema, nameSchema } from './people.ts'
import { knowledgeSchema } from './voices.ts'
import { workshopSchema } from './workshops.ts'

const DAY = 24 * 60 * 60 * 1000

/** An invitation lasts a month and serves for several applications. */
export const INVITATION_MS = 30 * DAY
/** How long a code and a link sent by mail stay good, and an application waits for its owner. */
export const PROOF_MS = 30 * 60 * 1000

/** Who has no session says who they are; who has one says only from where they speak. */
export const applySchema = v.object({
  email: v.optional(emailSchema),
  name: v.optional(nameSchema),
  knowledge: knowledgeSchema,
  wording: wordingSchema,
})

/** The first person and the first workshop of an instance. */
export const setupSchema = v.object({
  token: v.pipe(v.string(), v.maxLength(200)),
  email: emailSchema,
  name: nameSchema,
  knowledge: knowledgeSchema,
  wording: wordingSchema,
  workshop: workshopSchema,
  /** Absent when it is to be said later: until then the pages say that nobody is named. */
  controller: v.optional(controllerSchema),
})

export const codeRequestSchema = v.object({ email: emailSchema })
export const codeSchema = v.object({
  email: emailSchema,
  code: v.pipe(v.string(), v.trim(), v.regex(/^\d{6}$/, 'code-wrong')),
})
/** The six digits alone: whose they are, the session says. */
export const codeAloneSchema = v.object({ code: codeSchema.entries.code })
export const linkSchema = v.object({ token: v.pipe(v.string(), v.maxLength(200)) })
