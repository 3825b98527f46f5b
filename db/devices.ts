import { and, desc, eq, gt } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { endedDevices, sessions } from './schema-accounts.ts'

// A device is a session: what a person has open somewhere. Its times are the machine's, like all the accounts library's.

/** The devices on which a person is in, the newest first. */
export const listDevices = (db: Reader, personId: string, now: number) =>
  db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      own: sessions.own,
      since: sessions.createdAt,
      used: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, new Date(now))))
    .orderBy(desc(sessions.createdAt), sessions.id)

type Answer = { id: string; own: boolean; expiresAt: number; endsAt: number }

/** Whose device it is, as its person says, and the terms that follow. */
export const setOwn = (tx: Tx, { id, own, expiresAt, endsAt }: Answer) =>
  tx
    .update(sessions)
    .set({ own, expiresAt: new Date(expiresAt), endsAt: new Date(endsAt) })
    .where(eq(sessions.id, id))

export const lengthen = (tx: Tx, { id, now, expiresAt }: { id: string; now: number; expiresAt: number }) =>
  tx
    .update(sessions)
    .set({ expiresAt: new Date(expiresAt), updatedAt: new Date(now) })
    .where(eq(sessions.id, id))

/** Ends sessions of this person: one, or all; gives those that ended. */
export const endDevices = async (tx: Tx, personId: string, id?: string) => {
  const mine = eq(sessions.userId, personId)
  const ended = await tx
    .delete(sessions)
    .where(id === undefined ? mine : and(mine, eq(sessions.id, id)))
    .returning({
      id: sessions.id,
      tokenHash: sessions.token,
      since: sessions.createdAt,
      endsAt: sessions.endsAt,
    })
  return ended
}

/** Devices signed out from another one: each is told when it comes back, as long as its cookie may live. */
export const noteEnded = async (tx: Tx, rows: (typeof endedDevices.$inferInsert)[]): Promise<void> => {
  for (const row of rows) await tx.insert(endedDevices).values(row).onConflictDoNothing()
}

export const isNotedEnded = async (db: Reader, tokenHash: string, now: number): Promise<boolean> => {
  const [found] = await db
    .select({ until: endedDevices.until })
    .from(endedDevices)
    .where(and(eq(endedDevices.tokenHash, tokenHash), gt(endedDevices.until, new Date(now))))
  return found !== undefined
}
