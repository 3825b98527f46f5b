import { eq } from 'drizzle-orm'
import * as v from 'valibot'
import { findFact, setFact } from './meta.ts'
import type { Db, Reader } from './open.ts'
import { people, sessions, verifications } from './schema-accounts.ts'

const restoresSchema = v.array(v.object({ epoch: v.number(), at: v.number(), madeAt: v.number() }))
/** Backups that this data has been restored from, oldest first: when, and from a copy of when, in ms. */
export type Restore = v.InferOutput<typeof restoresSchema>[number]

export const listRestores = async (db: Reader): Promise<Restore[]> =>
  v.parse(restoresSchema, JSON.parse((await findFact(db, 'restores')) ?? '[]'))

type Session = typeof sessions.$inferSelect

export const listSessions = (db: Reader): Promise<Session[]> => db.select().from(sessions)

/**
 * Begins an epoch of pens. Codes and links of the backup are void, for they may have been used since; `running` are the
 * sessions of the data that the backup replaces, so that nobody who signed out is in again. Source: trace/SPEC.md [L6].
 */
export const beginEpoch = async (db: Db, restore: Restore, running: Session[] | undefined): Promise<void> => {
  const told = [...(await listRestores(db)), restore]
  await db.write(async (tx) => {
    await setFact(tx, 'epoch', String(restore.epoch))
    await setFact(tx, 'restores', JSON.stringify(told))
    await tx.delete(verifications)
    if (!running) return
    await tx.delete(sessions)
    for (const session of running) {
      const [known] = await tx.select({ id: people.id }).from(people).where(eq(people.id, session.userId))
      if (known) await tx.insert(sessions).values(session)
    }
  })
}
