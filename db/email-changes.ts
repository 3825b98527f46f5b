import { eq } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { verifications } from './schema-accounts.ts'

const PREFIX = 'email-change:'

/** An address that waits for its six digits, of which only a digest is kept. */
export type EmailChange = { email: string; codeHash: string; tries: number; expiresAt: number }

const mine = (personId: string) => eq(verifications.identifier, PREFIX + personId)

/** One at a time: asking again takes the place of the last. */
export const putEmailChange = async (
  tx: Tx,
  { id, personId, at, expiresAt, ...change }: EmailChange & { id: string; personId: string; at: number },
) => {
  await tx.delete(verifications).where(mine(personId))
  await tx.insert(verifications).values({
    id,
    identifier: PREFIX + personId,
    value: JSON.stringify(change),
    createdAt: new Date(at),
    updatedAt: new Date(at),
    expiresAt: new Date(expiresAt),
  })
}

export const findEmailChange = async (db: Reader, personId: string): Promise<EmailChange | undefined> => {
  const [row] = await db.select().from(verifications).where(mine(personId))
  return (
    row && {
      ...(JSON.parse(row.value) as Omit<EmailChange, 'expiresAt'>),
      expiresAt: row.expiresAt.getTime(),
    }
  )
}

export const countTry = (tx: Tx, personId: string, { email, codeHash, tries }: EmailChange) =>
  tx
    .update(verifications)
    .set({ value: JSON.stringify({ email, codeHash, tries: tries + 1 }) })
    .where(mine(personId))

export const dropEmailChange = (tx: Tx, personId: string) => tx.delete(verifications).where(mine(personId))
