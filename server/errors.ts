import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { codeOf } from '../db/code-of.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Log } from './log.ts'

const statuses = {
  'already-member': 409,
  'changed-meanwhile': 409,
  'code-wrong': 400,
  'foreign-origin': 403,
  'institution-down': 503,
  'institution-failed': 400,
  'institution-unknown': 404,
  'invitation-over': 404,
  'last-member': 409,
  'link-used': 400,
  'mail-down': 503,
  malformed: 400,
  'name-too-long': 400,
  'not-fresh': 403,
  'not-found': 404,
  'other-hand': 409,
  'other-person': 409,
  'paper-waits': 409,
  'paper-wrong': 400,
  'passkey-wrong': 400,
  'second-wrong': 400,
  'setup-closed': 404,
  'signed-out': 401,
  'too-fast': 429,
  'too-large': 413,
  'too-long': 400,
  'too-many': 409,
} as const satisfies Record<Refusal, ContentfulStatusCode>

/** The one table from an expected no to its HTTP status. */
export const statusOf = (refusal: Refusal): (typeof statuses)[Refusal] => statuses[refusal]

/** A broken world: logged by its own names, never by its message, which may repeat what a person sent. */
export const answerError = (log: Log) => (error: Error, c: Context) => {
  if (error instanceof HTTPException && error.status < 500) {
    const refusal: Refusal = error.status === 413 ? 'too-large' : 'malformed'
    return c.json({ refusal }, statusOf(refusal))
  }
  const where = error.stack?.split('\n').filter((line) => /^\s+at /.test(line))
  log.error({ name: error.name, code: codeOf(error), where, route: routePath(c) }, 'a request failed')
  return c.json({ failed: true as const }, 500)
}
