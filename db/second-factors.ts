import { eq, isNotNull, and } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { secondFactors } from './schema-accounts.ts'

const of = (personId: string) => eq(secondFactors.personId, personId)

export const findSecondFactor = async (db: Reader, personId: string) => {
  const [row] = await db.select().from(secondFactors).where(of(personId))
  return row && { ...row, spareHashes: JSON.parse(row.spareHashes) as string[] }
}

/** Only one that its person has tried once is asked for at the door. */
export const hasSecondFactor = async (db: Reader, personId: string) =>
  (
    await db
      .select({ personId: secondFactors.personId })
      .from(secondFactors)
      .where(and(of(personId), isNotNull(secondFactors.confirmedAt)))
  ).length > 0

/** A new secret, not yet tried; one that is in use stays as it is. */
export const putSecondFactor = async (tx: Tx, personId: string, sealed: Uint8Array) => {
  if (await hasSecondFactor(tx, personId)) return false
  await tx.delete(secondFactors).where(of(personId))
  await tx.insert(secondFactors).values({ personId, sealed })
  return true
}

type Change = { confirmedAt?: number; lastStep?: number; spareHashes?: string[] }

export const changeSecondFactor = (tx: Tx, personId: string, { spareHashes, ...change }: Change) =>
  tx
    .update(secondFactors)
    .set({ ...change, ...(spareHashes && { spareHashes: JSON.stringify(spareHashes) }) })
    .where(of(personId))

export const removeSecondFactor = async (tx: Tx, personId: string) =>
  (await tx.delete(secondFactors).where(of(personId)).returning({ personId: secondFactors.personId }))
    .length > 0
