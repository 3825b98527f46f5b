import { getConnInfo } from '@hono/node-server/conninfo'
import { sValidator } from '@hono/standard-validator'
import type { Context } from 'hono'
import type { GenericSchema } from 'valibot'
import { isRefusal } from '../shared/refusals.ts'
import type { Config } from './config.ts'
import { statusOf } from './errors.ts'

/** A body that does not fit is refused by the schema's own code, when it has one. */
export const body = <S extends GenericSchema>(schema: S) =>
  sValidator('json', schema, (result, c) => {
    if (result.success) return undefined
    const code = result.error.map(({ message }) => message).find(isRefusal)
    const refusal = code ?? 'malformed'
    return c.json({ refusal }, statusOf(refusal))
  })

/** Who is calling, for the limits alone: never kept, never logged. A proxy's word counts only if it is trusted. */
export const addressOf = ({ addressHeader }: Config, c: Context): string => {
  // A proxy adds at the end what it saw itself; what stands before was written by the caller.
  const told = addressHeader && c.req.header(addressHeader)?.split(',').at(-1)?.trim()
  if (told) return told
  // Called without a socket, as tests of single routes do.
  return c.env?.incoming ? (getConnInfo(c).remote.address ?? 'unknown') : 'unknown'
}
