import { and, eq, gt, inArray } from 'drizzle-orm'
import type { Reader } from './open.ts'
import { members } from './schema.ts'
import { sessions } from './schema-accounts.ts'

/** SQLite takes this many values in one statement at the least. */
const MOST = 900

const inPieces = async <T, R>(values: T[], ask: (piece: T[]) => Promise<R[]>): Promise<R[]> => {
  const found: R[] = []
  for (let at = 0; at < values.length; at += MOST) found.push(...(await ask(values.slice(at, at + MOST))))
  return found
}

/** Of these people, those who belong to the workshop now. */
export const listPresentMembers = (db: Reader, workshopId: string, personIds: string[]) =>
  inPieces(personIds, (piece) =>
    db
      .select({ personId: members.personId })
      .from(members)
      .where(and(eq(members.workshopId, workshopId), inArray(members.personId, piece))),
  )

/** Of these sessions, those still running at `now`. */
export const listRunningSessions = (db: Reader, sessionIds: string[], now: number) =>
  inPieces(sessionIds, (piece) =>
    db
      .select({ id: sessions.id })
      .from(sessions)
      .where(and(inArray(sessions.id, piece), gt(sessions.expiresAt, new Date(now)))),
  )
