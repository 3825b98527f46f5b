import { and, eq, gt } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { verifications } from './schema-accounts.ts'

/** Half a sign-in: somebody is at an institution's page, or is about to show the second factor. */
type Kind = 'institution' | 'second'
type Key = { kind: Kind; tokenHash: string }
type Errand = Key & { id: string; value: string; at: number; expiresAt: number }

const identifierOf = ({ kind, tokenHash }: Key) => `${kind}:${tokenHash}`

export const putErrand = (tx: Tx, { kind, tokenHash, id, value, at, expiresAt }: Errand) =>
  tx.insert(verifications).values({
    id,
    identifier: identifierOf({ kind, tokenHash }),
    value,
    createdAt: new Date(at),
    updatedAt: new Date(at),
    expiresAt: new Date(expiresAt),
  })

export const findErrand = async (db: Reader, key: Key, now: number) => {
  const [row] = await db
    .select({ value: verifications.value })
    .from(verifications)
    .where(and(eq(verifications.identifier, identifierOf(key)), gt(verifications.expiresAt, new Date(now))))
  return row?.value
}

/** The errand is over, whatever comes of it: it serves once. */
export const takeErrand = async (tx: Tx, key: Key, now: number) => {
  const value = await findErrand(tx, key, now)
  await tx.delete(verifications).where(eq(verifications.identifier, identifierOf(key)))
  return value
}
