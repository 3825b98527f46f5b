import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refusal } from '../shared/refusals.ts'
import type { Log } from './log.ts'

const statuses = {
  'already-member': 409,
  'code-wrong': 400,
  'foreign-origin': 403,
  'invitation-over': 404,
  'last-member': 409,
  'link-used': 400,
  malformed: 400,
  'name-too-long': 400,
  'not-found': 404,
  'setup-closed': 404,
  'signed-out': 401,
  'too-fast': 429,
  'too-large': 413,
  'too-long': 400,
} as const satisfies Record<Refusal, ContentfulStatusCode>

/** The one table from an expected no to its HTTP status. */
export const statusOf = (refusal: Refusal): (typeof statuses)[Refusal] => statuses[refusal]

/** A broken world: logged by its own name, never with what a person sent. */
export const answerError = (log: Log) => (error: Error, c: Context) => {
  if (error instanceof HTTPException && error.status < 500) {
    const refusal: Refusal = error.status === 413 ? 'too-large' : 'malformed'
    return c.json({ refusal }, statusOf(refusal))
  }
  const { code } = error as { code?: unknown }
  log.error(
    { name: error.name, code, stack: error.stack?.split('\n').slice(1), path: c.req.routePath },
    'failed',
  )
  return c.json({ failed: true }, 500)
}
