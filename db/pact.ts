import { and, asc, eq, max } from 'drizzle-orm'
import type { PactField } from '../shared/pact.ts'
import type { Reader, Tx } from './open.ts'
import { workshops } from './schema.ts'
import { people } from './schema-accounts.ts'
import { pactWordings } from './schema-pact.ts'

/** Every wording of a pact, oldest first, with the name of today of who wrote it. */
export const listWordings = (db: Reader, workshopId: string) =>
  db
    .select({
      field: pactWordings.field,
      revision: pactWordings.revision,
      words: pactWordings.words,
      by: people.name,
      at: pactWordings.changedAt,
    })
    .from(pactWordings)
    .innerJoin(people, eq(people.id, pactWordings.changedBy))
    .where(eq(pactWordings.workshopId, workshopId))
    .orderBy(asc(pactWordings.revision))

type Wording = Omit<typeof pactWordings.$inferInsert, 'revision'> & { field: PactField; revision: number }

/**
 * Writes a field over the revision that was seen, and resolves to the new one; to null when somebody wrote meanwhile.
 * The purpose is also what the workshop's home opens with.
 */
export const writeWording = async (tx: Tx, { revision: seen, ...wording }: Wording) => {
  const { workshopId, field, words } = wording
  const [last] = await tx
    .select({ revision: max(pactWordings.revision) })
    .from(pactWordings)
    .where(and(eq(pactWordings.workshopId, workshopId), eq(pactWordings.field, field)))
  if ((last?.revision ?? 0) !== seen) return null
  await tx.insert(pactWordings).values({ ...wording, revision: seen + 1 })
  if (field === 'purpose')
    await tx.update(workshops).set({ purpose: words }).where(eq(workshops.id, workshopId))
  return seen + 1
}
