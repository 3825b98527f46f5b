import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { noteEnded } from './devices.ts'
import { findFact, setFact } from './meta.ts'
import type { Db, Reader } from './open.ts'
import { endedDevices, people, sessions, verifications } from './schema-accounts.ts'

const restoresSchema = v.array(v.object({ epoch: v.number(), at: v.number(), madeAt: v.number() }))
/** Backups that this data has been restored from, oldest first: when, and from a copy of when, in ms. */
export type Restore = v.InferOutput<typeof restoresSchema>[number]

export const listRestores = async (db: Reader): Promise<Restore[]> =>
  v.parse(restoresSchema, JSON.parse((await findFact(db, 'restores')) ?? '[]'))

type Session = typeof sessions.$inferSelect

type Ended = typeof endedDevices.$inferSelect

/** Who is in, and which devices their people signed out from elsewhere. */
export const listSessions = async (db: Reader): Promise<{ sessions: Session[]; ended: Ended[] }> => ({
  sessions: await db.select().from(sessions),
  ended: await db.select().from(endedDevices),
})

/**
 * Begins an epoch of pens. Codes and links of the backup are void, for they may have been used since; `running` are the
 * sessions of the data that the backup replaces, so that nobody who signed out is in again. Source: trace/SPEC.md [L6].
 */
export const beginEpoch = async (
  db: Db,
  restore: Restore,
  running: { sessions: Session[]; ended: Ended[] } | undefined,
): Promise<void> => {
  const told = [...(await listRestores(db)), restore]
  await db.write(async (tx) => {
    await setFact(tx, 'epoch', String(restore.epoch))
    await setFact(tx, 'restores', JSON.stringify(told))
    await tx.delete(verifications)
    if (!running) return
    await tx.delete(sessions)
    await noteEnded(tx, running.ended)
    for (const session of running.sessions) {
      const [known] = await tx.select({ id: people.id }).from(people).where(eq(people.id, session.userId))
      if (known) await tx.insert(sessions).values(session)
    }
  })
}
