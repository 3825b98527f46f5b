import { and, asc, desc, eq, gt, like, notInArray } from 'drizzle-orm'
import { alias, union } from 'drizzle-orm/sqlite-core'
import { noMailFor } from '../shared/people.ts'
import type { Reader, Tx } from './open.ts'
import { applications, formerMembers, members } from './schema.ts'
import { people } from './schema-accounts.ts'
import { paperCodes } from './schema-paper.ts'

type NewPaperCode = typeof paperCodes.$inferInsert

export const insertPaperCode = (tx: Tx, code: NewPaperCode) => tx.insert(paperCodes).values(code)

export const findPaperCode = async (db: Reader, codeHash: string) => {
  const [row] = await db.select().from(paperCodes).where(eq(paperCodes.codeHash, codeHash))
  return row
}

export const findPaperCodeIn = async (db: Reader, workshopId: string, id: string) => {
  const [row] = await db
    .select()
    .from(paperCodes)
    .where(and(eq(paperCodes.workshopId, workshopId), eq(paperCodes.id, id)))
  return row
}

export const setSecond = (tx: Tx, id: string, secondBy: string) =>
  tx.update(paperCodes).set({ secondBy }).where(eq(paperCodes.id, id))

export const usePaperCode = (tx: Tx, id: string, { personId, at }: { personId: string; at: number }) =>
  tx.update(paperCodes).set({ personId, usedAt: at }).where(eq(paperCodes.id, id))

/** Who gave a code to whom since then, the newest first: every member may look. */
export const listPaperCodes = (db: Reader, workshopId: string, since: number) => {
  const [maker, second, holder] = [alias(people, 'maker'), alias(people, 'second'), alias(people, 'holder')]
  return db
    .select({
      id: paperCodes.id,
      name: paperCodes.name,
      now: holder.name,
      personId: paperCodes.personId,
      madeBy: paperCodes.madeBy,
      by: maker.name,
      second: second.name,
      wantsSecond: paperCodes.wantsSecond,
      at: paperCodes.at,
      expiresAt: paperCodes.expiresAt,
      usedAt: paperCodes.usedAt,
    })
    .from(paperCodes)
    .innerJoin(maker, eq(maker.id, paperCodes.madeBy))
    .leftJoin(second, eq(second.id, paperCodes.secondBy))
    .leftJoin(holder, eq(holder.id, paperCodes.personId))
    .where(and(eq(paperCodes.workshopId, workshopId), gt(paperCodes.at, since)))
    .orderBy(desc(paperCodes.at), asc(paperCodes.id))
}

const hasNoMail = like(people.email, noMailFor('%'))

/** Who came to the door with a code, has no mail and has never belonged anywhere: where the group answers later, they need another. */
const waitingWithoutMail = (db: Reader, workshopId: string) =>
  db
    .select({ personId: people.id, name: people.name })
    .from(applications)
    .innerJoin(people, eq(people.id, applications.personId))
    .where(
      and(
        eq(applications.workshopId, workshopId),
        hasNoMail,
        notInArray(people.id, db.select({ personId: members.personId }).from(members)),
        notInArray(people.id, db.select({ personId: formerMembers.personId }).from(formerMembers)),
      ),
    )

/** Whoever has no mail and needs a code to come back: members, and those who wait for an answer. */
export const listWithoutMail = (db: Reader, workshopId: string) =>
  union(
    db
      .select({ personId: people.id, name: people.name })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(and(eq(members.workshopId, workshopId), hasNoMail)),
    waitingWithoutMail(db, workshopId),
  ).orderBy(asc(people.name), asc(people.id))

export const waitsWithoutMail = async (db: Reader, workshopId: string, personId: string): Promise<boolean> =>
  (await waitingWithoutMail(db, workshopId)).some((one) => one.personId === personId)
