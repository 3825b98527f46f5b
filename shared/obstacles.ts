import * as v from 'valibot'
import { said } from './controller.ts'
import { emailSchema } from './people.ts'
import { plainAddress } from './plain-address.ts'

/** What stands in somebody's way, in their words; `page` is made plain here too, whatever was sent. */
export const obstacleSchema = v.object({
  words: said(4_000),
  page: v.optional(v.pipe(v.string(), v.maxLength(400), v.transform(plainAddress))),
  reply: v.optional(emailSchema),
})
export type Obstacle = v.InferOutput<typeof obstacleSchema>

/** The first e-mail address in the words with which somebody says where to write. */
export const emailIn = (contact: string): string | undefined => {
  const found = /[^\s@<>(),;:"[\]\\]+@[^\s@<>(),;:"[\]\\]+[^\s@<>(),;:"[\]\\.!?]/u.exec(contact)?.[0]
  const read = v.safeParse(emailSchema, found)
  return read.success ? read.output : undefined
}
