import type { Context } from 'hono'
import { confirmApplications } from '../../db/applications.ts'
import { findPerson, proveAddress } from '../../db/people.ts'
import { hasSecondFactor } from '../../db/second-factors.ts'
import { PROOF_MS } from '../../shared/invitations.ts'
import type { Deps } from '../deps.ts'
import { welcomeFounder } from '../welcome-founders.ts'
import { giveCookies } from './cookie.ts'
import { askSecond } from './second-step.ts'
import { endSessions, personOf } from './session.ts'

/**
 * Somebody is let in: the cookies go out, and the session that this browser had before ends, whosever it was. A page of
 * the person before is told so, and sends nothing in anybody's name.
 */
export const enter = async (deps: Deps, c: Context, personId: string, cookies: string[]) => {
  const before = await personOf(deps, c.req.raw.headers)
  giveCookies(c, cookies)
  if (before) await endSessions(deps, before.personId, before.sessionId)
  return findPerson(deps.db, personId)
}

type How = { own?: true; second?: 'shown' }
export type Entered = { person: Awaited<ReturnType<typeof findPerson>> } | { second: true }

/** Our own server has recognised this person: a session is made for them, unless they want a second thing to be shown. */
export const enterAs = async (deps: Deps, c: Context, personId: string, how: How = {}): Promise<Entered> => {
  if (how.second !== 'shown' && (await hasSecondFactor(deps.db, personId))) {
    await askSecond(deps, c, personId)
    return { second: true }
  }
  const { headers } = c.req.raw
  const body = { personId, ...(how.own && { own: how.own }) }
  const answer = await deps.auth.api.signInPerson({ body, headers, asResponse: true })
  if (!answer.ok) throw new Error('the accounts library failed')
  return { person: await enter(deps, c, personId, answer.headers.getSetCookie()) }
}

/** The address is proved: what was asked with it in these minutes is its owner's. */
export const proveOwner = async (
  { clock, db, rights }: Pick<Deps, 'clock' | 'db' | 'rights'>,
  personId: string,
): Promise<void> => {
  const entered = await db.write(async (tx) => {
    await proveAddress(tx, personId)
    await confirmApplications(tx, personId, { since: clock() - PROOF_MS, at: clock() })
    return welcomeFounder(tx, personId, clock())
  })
  for (const workshopId of entered) rights.changed(workshopId)
}
