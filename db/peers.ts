import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import type { Reader } from './open.ts'
import { members, workshops } from './schema.ts'
import { people } from './schema-accounts.ts'

const mine = alias(members, 'mine')

/** Everybody who is in a workshop together with a person, and in which; a line each place. */
export const listPeers = (db: Reader, personId: string) =>
  db
    .select({ personId: people.id, name: people.name, workshopId: workshops.id, workshop: workshops.name })
    .from(mine)
    .innerJoin(workshops, eq(workshops.id, mine.workshopId))
    .innerJoin(members, eq(members.workshopId, mine.workshopId))
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(mine.personId, personId))
    .orderBy(workshops.name, workshops.id)
