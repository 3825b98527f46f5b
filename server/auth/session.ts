import type { Auth } from './auth.ts'

const ABSOLUTE_MS = 180 * 24 * 60 * 60 * 1000

type Ground = { auth: Auth }
export type SignedIn = { personId: string; sessionId: string }

type Found = Awaited<ReturnType<Auth['api']['getSession']>>

/** However much it is used, a session ends: nobody stays signed in for ever on a forgotten computer. */
const signedInOf = (found: Found, now: number): SignedIn | undefined =>
  found && now - found.session.createdAt.getTime() < ABSOLUTE_MS
    ? { personId: found.user.id, sessionId: found.session.id }
    : undefined

/** Who is calling; only reads, so that a full disk shuts nobody out. */
export const personOf = async ({ auth }: Ground, headers: Headers): Promise<SignedIn | undefined> => {
  if (!headers.has('cookie')) return undefined
  const found = await auth.api.getSession({ headers, query: { disableRefresh: true } })
  // Sessions are dated by the accounts library, which reads the machine's clock: so does this.
  return signedInOf(found, Date.now())
}

/** Lengthens a session in use; gives the new cookie, when there is one. */
export const refreshSession = async ({ auth }: Ground, headers: Headers) => {
  const answer = await auth.api.getSession({ headers, asResponse: true })
  return answer.headers.getSetCookie()
}
