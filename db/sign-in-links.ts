import { eq, lt } from 'drizzle-orm'
import type { Tx } from './open.ts'
import { verifications } from './schema-accounts.ts'

const PREFIX = 'sign-in-link:'

export type NewLink = {
  id: string
  tokenHash: string
  personId: string | null
  at: number
  expiresAt: number
}

/** `personId` is null for an address nobody has: the same work is done, the link opens nothing. */
export const insertLinks = async (tx: Tx, links: NewLink[]) => {
  await tx.insert(verifications).values(
    links.map(({ id, tokenHash, personId, at, expiresAt }) => ({
      id,
      identifier: PREFIX + tokenHash,
      value: personId ?? '',
      createdAt: new Date(at),
      updatedAt: new Date(at),
      expiresAt: new Date(expiresAt),
    })),
  )
}

/** Uses the link up and says whose it was; undefined if used, over or never made. */
export const consumeLink = async (tx: Tx, tokenHash: string, now: number) => {
  await tx.delete(verifications).where(lt(verifications.expiresAt, new Date(now)))
  const [row] = await tx
    .delete(verifications)
    .where(eq(verifications.identifier, PREFIX + tokenHash))
    .returning({ personId: verifications.value })
  return row?.personId || undefined
}
