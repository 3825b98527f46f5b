import { eq } from 'drizzle-orm'
import { isNoMail } from '../shared/people.ts'
import type { Reader, Tx } from './open.ts'
import { people } from './schema-accounts.ts'

export type NewPerson = { id: string; name: string; email: string; emailVerified: boolean; at: number }

const personColumns = { id: people.id, name: people.name, email: people.email }

/** `email` is null for who has none. */
export const findPerson = async (db: Reader, id: string) => {
  const [row] = await db.select(personColumns).from(people).where(eq(people.id, id))
  return row && { ...row, email: isNoMail(row.email) ? null : row.email }
}

/** What stands in place of an address is nobody's address. */
export const findPersonByEmail = async (db: Reader, email: string) => {
  if (isNoMail(email)) return undefined
  const [row] = await db.select(personColumns).from(people).where(eq(people.email, email))
  return row
}

export const hasPeople = async (db: Reader) =>
  (await db.select({ id: people.id }).from(people).limit(1)).length > 0

const rowOf = ({ at, ...person }: NewPerson) => ({
  ...person,
  createdAt: new Date(at),
  updatedAt: new Date(at),
})

export const insertPeople = (tx: Tx, newcomers: NewPerson[]) => tx.insert(people).values(newcomers.map(rowOf))

/** The account of this address: made now, or the one there is. Nobody renames an address that its owner has proved. */
export const ensurePerson = async (tx: Tx, person: NewPerson) => {
  const [fresh] = await tx
    .insert(people)
    .values(rowOf(person))
    .onConflictDoUpdate({
      target: people.email,
      set: { name: person.name },
      setWhere: eq(people.emailVerified, false),
    })
    .returning(personColumns)
  return fresh ?? (await findPersonByEmail(tx, person.email))!
}

/** Called so from now on, everywhere: the trace points to the person and copies no name. */
export const renamePerson = (tx: Tx, id: string, { name, at }: { name: string; at: number }) =>
  tx
    .update(people)
    .set({ name, updatedAt: new Date(at) })
    .where(eq(people.id, id))

/** Another address, which its owner has just proved. */
export const setEmail = (tx: Tx, id: string, { email, at }: { email: string; at: number }) =>
  tx
    .update(people)
    .set({ email, emailVerified: true, updatedAt: new Date(at) })
    .where(eq(people.id, id))

export const proveAddress = (tx: Tx, id: string) =>
  tx.update(people).set({ emailVerified: true }).where(eq(people.id, id))

export const listPersonIds = async (db: Reader) =>
  (await db.select({ id: people.id }).from(people)).map(({ id }) => id)
