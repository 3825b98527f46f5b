import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { passkeys, people } from './schema-accounts.ts'

export const listPasskeys = (db: Reader, personId: string) =>
  db
    .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))

const one = (personId: string, id: string) => and(eq(passkeys.userId, personId), eq(passkeys.id, id))

export const renamePasskey = async (tx: Tx, personId: string, { id, name }: { id: string; name: string }) =>
  (await tx.update(passkeys).set({ name }).where(one(personId, id)).returning({ id: passkeys.id })).length > 0

export const removePasskey = async (tx: Tx, personId: string, id: string) =>
  (await tx.delete(passkeys).where(one(personId, id)).returning({ id: passkeys.id })).length > 0

/** Whether to speak of passkeys at all: once, to who has none. */
export const mayOffer = async (db: Reader, personId: string): Promise<boolean> => {
  const [row] = await db
    .select({ offered: people.passkeyOffered, passkey: passkeys.id })
    .from(people)
    .leftJoin(passkeys, eq(passkeys.userId, people.id))
    .where(eq(people.id, personId))
    .limit(1)
  return row !== undefined && !row.offered && row.passkey === null
}

export const setOffered = (tx: Tx, personId: string) =>
  tx.update(people).set({ passkeyOffered: true }).where(eq(people.id, personId))
