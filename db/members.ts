import { and, asc, eq, inArray } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/sqlite-core'
import type { Pause } from '../shared/pauses.ts'
import type { Reader, Tx } from './open.ts'
import { documents, formerMembers, members, pens, voices, workshops } from './schema.ts'
import { people } from './schema-accounts.ts'
import { raiseMembersVersion, takeNumber } from './workshops.ts'

const one = (workshopId: string, personId: string) =>
  and(eq(members.workshopId, workshopId), eq(members.personId, personId))

/** The workshop as its member sees it; for all others there is none. */
export const findWorkshopFor = async (db: Reader, personId: string, workshopId: string) => {
  const [row] = await db
    .select({ id: workshops.id, name: workshops.name, purpose: workshops.purpose })
    .from(workshops)
    .innerJoin(members, eq(members.workshopId, workshops.id))
    .where(one(workshopId, personId))
  return row
}

/** The member and the voice with which they speak now. */
export const findMember = async (db: Reader, workshopId: string, personId: string) => {
  const [row] = await db.select().from(members).where(one(workshopId, personId))
  return row
}

/** Whether this person belongs somewhere, and nobody else anywhere. */
export const isAlone = async (db: Reader, personId: string): Promise<boolean> => {
  const people = await db.selectDistinct({ personId: members.personId }).from(members).limit(2)
  return people.length === 1 && people[0]!.personId === personId
}

/** In order of joining, each with the sealed voice of now. */
export const listMembers = (db: Reader, workshopId: string) =>
  db
    .select({
      personId: members.personId,
      name: people.name,
      number: members.number,
      voiceId: members.voiceId,
      pause: members.pause,
      sealed: voices.sealed,
    })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .innerJoin(voices, eq(voices.id, members.voiceId))
    .where(eq(members.workshopId, workshopId))
    .orderBy(asc(members.number))

/** Everybody whose words may be in a workshop's texts: members of now and of once. */
export const listWriters = (db: Reader, workshopId: string) =>
  unionAll(
    db
      .select({ personId: members.personId, name: people.name, number: members.number })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(eq(members.workshopId, workshopId)),
    db
      .select({ personId: formerMembers.personId, name: people.name, number: formerMembers.number })
      .from(formerMembers)
      .innerJoin(people, eq(people.id, formerMembers.personId))
      .where(eq(formerMembers.workshopId, workshopId)),
  )

type Joining = { workshopId: string; personId: string; voiceId: string; joinedAt: number }

/** Lets a person in with their voice. Who comes back finds their number again. Null if they already belong. */
export const insertMember = async (tx: Tx, joining: Joining) => {
  await raiseMembersVersion(tx, joining.workshopId)
  if (await findMember(tx, joining.workshopId, joining.personId)) return null
  const [back] = await tx
    .delete(formerMembers)
    .where(
      and(eq(formerMembers.workshopId, joining.workshopId), eq(formerMembers.personId, joining.personId)),
    )
    .returning({ number: formerMembers.number })
  const number = back?.number ?? (await takeNumber(tx, joining.workshopId))
  await tx.insert(members).values({ ...joining, number })
  return number
}

/** Words written from now on take a new pen: with another voice, or not at all. */
const retirePens = (tx: Tx, workshopId: string, personId: string) =>
  tx
    .update(pens)
    .set({ retired: true })
    .where(
      and(
        eq(pens.personId, personId),
        inArray(
          pens.document,
          tx.select({ number: documents.number }).from(documents).where(eq(documents.workshopId, workshopId)),
        ),
      ),
    )

type Speaking = { workshopId: string; personId: string; voiceId: string }

/** From now on the person speaks with this voice; what was written stays with the old one. */
export const changeVoice = async (tx: Tx, { workshopId, personId, voiceId }: Speaking) => {
  await raiseMembersVersion(tx, workshopId)
  const changed = await tx.update(members).set({ voiceId }).where(one(workshopId, personId)).returning()
  await retirePens(tx, workshopId, personId)
  return changed.length > 0
}

/** Begins, changes or ends (null) a person's own pause. */
export const setPause = (tx: Tx, workshopId: string, personId: string, pause: Pause | null) =>
  tx.update(members).set({ pause }).where(one(workshopId, personId))

type Leaving = { workshopId: string; personId: string; leftAt: number }

/** Takes a person out; how many remain is the caller's to look at first. */
export const removeMember = async (tx: Tx, { workshopId, personId, leftAt }: Leaving) => {
  const [left] = await tx.delete(members).where(one(workshopId, personId)).returning()
  if (!left) return
  await retirePens(tx, workshopId, personId)
  await tx.insert(formerMembers).values({ workshopId, personId, number: left.number, leftAt })
}

/** Takes a person out of every workshop, whoever remains; says which they were. */
export const endMemberships = async (tx: Tx, personId: string, leftAt: number) => {
  const mine = await tx
    .select({ workshopId: members.workshopId })
    .from(members)
    .where(eq(members.personId, personId))
    .orderBy(asc(members.workshopId))
  for (const { workshopId } of mine) {
    await raiseMembersVersion(tx, workshopId)
    await removeMember(tx, { workshopId, personId, leftAt })
  }
  return mine.map(({ workshopId }) => workshopId)
}
