import { endDevices, isNotedEnded, lengthen, noteEnded } from '../../db/devices.ts'
import { endOf, lengthened } from '../../shared/devices.ts'
import type { Deps } from '../deps.ts'
import { digestOf } from '../tokens.ts'
import type { Auth } from './auth.ts'
import { tokenIn } from './cookie.ts'

/** `own` is null until the person has said whose device it is; until then it counts as one that others use. */
export type SignedIn = {
  personId: string
  sessionId: string
  own: boolean | null
  since: number
  expiresAt: number
  endsAt: number
}

type Found = Awaited<ReturnType<Auth['api']['getSession']>>

const signedInOf = ({ user, session }: NonNullable<Found>): SignedIn => {
  const own = session.own ?? null
  const since = session.createdAt.getTime()
  return {
    personId: user.id,
    sessionId: session.id,
    own,
    since,
    expiresAt: session.expiresAt.getTime(),
    endsAt: session.endsAt?.getTime() ?? endOf(own === true, since),
  }
}

/** Who is calling; only reads, so that a full disk shuts nobody out. */
export const personOf = async ({ auth }: { auth: Auth }, headers: Headers): Promise<SignedIn | undefined> => {
  if (!headers.has('cookie')) return undefined
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
  return found ? signedInOf(found) : undefined
}

/** Lengthens a session in use, up to its end; says whether it did. Sessions are dated by the machine's clock. */
export const lengthenSession = async ({ db }: Pick<Deps, 'db'>, me: SignedIn): Promise<boolean> => {
  const now = Date.now()
  const expiresAt = lengthened({ ...me, own: me.own === true }, now)
  if (expiresAt === null) return false
  await db.write((tx) => lengthen(tx, { id: me.sessionId, now, expiresAt }))
  return true
}

/** Ends sessions of a person, one or all, and closes what is open with them. */
export const endSessions = async (
  { db, rights }: Pick<Deps, 'db' | 'rights'>,
  personId: string,
  id?: string,
): Promise<number> => {
  const ended = await db.write((tx) => endDevices(tx, personId, id))
  for (const { id: one } of ended) rights.signedOut(one)
  return ended.length
}

/** The same, from another device: each of these is told at its next word, and wipes what it keeps. Source: client/kept/SPEC.md [K10]. */
export const endFromAfar = async (
  { db, rights }: Pick<Deps, 'db' | 'rights'>,
  personId: string,
  id?: string,
): Promise<number> => {
  const ended = await db.write(async (tx) => {
    const found = await endDevices(tx, personId, id)
    const rows = found.map(({ tokenHash, since, endsAt }) => ({
      tokenHash,
      until: endsAt ?? new Date(endOf(false, since.getTime())),
    }))
    await noteEnded(tx, rows)
    return found
  })
  for (const { id: one } of ended) rights.signedOut(one)
  return ended.length
}

/** Who calls has no session any more, for its person ended it from elsewhere. Only the cookie of that session can learn it. */
export const wasEndedFromAfar = async (
  { config, db }: Pick<Deps, 'config' | 'db'>,
  headers: Headers,
): Promise<boolean> => {
  const token = tokenIn(config, headers.get('cookie'))
  return token !== undefined && isNotedEnded(db, digestOf(token), Date.now())
}

/** Ends a session of which nobody has the cookie yet. */
export const dropSession = async ({ auth }: { auth: Auth }, cookies: string[]): Promise<void> => {
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  await auth.api.signOut({ headers: new Headers({ cookie }) })
}
