import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { meta } from './schema.ts'

/** Facts of the whole instance: the epoch of pens, the backups restored so far, the digest of the set-up link, whom the data is for, the demonstration's workshop, the minute of the last probe, who answers for the data. */
export type Fact = 'epoch' | 'restores' | 'setup' | 'made-for' | 'demo' | 'probe' | 'controller'

export const findFact = async (db: Reader, key: Fact) => {
  const [row] = await db.select().from(meta).where(eq(meta.key, key))
  return row?.value
}

export const setFact = (tx: Tx, key: Fact, value: string) =>
  tx.insert(meta).values({ key, value }).onConflictDoUpdate({ target: meta.key, set: { value } })

/** Takes a fact away if it has this value; says whether it was there. */
export const consumeFact = async (tx: Tx, key: Fact, value: string) => {
  const taken = await tx
    .delete(meta)
    .where(and(eq(meta.key, key), eq(meta.value, value)))
    .returning()
  return taken.length > 0
}
