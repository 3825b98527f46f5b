import type { Database } from 'better-sqlite3'
import { isNoMail, noMailFor } from '../shared/people.ts'
import { SOMEONE } from '../shared/someone.ts'

/** A column that points to another table; the tables are asked, so that one of tomorrow, or of yesterday, is not forgotten. */
type Pointer = { table: string; column: string; key: string; required: number }

const pointersTo = (file: Database, table: string): Pointer[] =>
  file
    .prepare<[string], Pointer>(
      `SELECT m.name AS "table", f."from" AS "column", f."to" AS "key", i."notnull" AS required
       FROM sqlite_master m, pragma_foreign_key_list(m.name) f, pragma_table_info(m.name) i
       WHERE m.type = 'table' AND f."table" = ? AND i.name = f."from"`,
    )
    .all(table)

/** Rows that are somebody's own go with them; all others only name them, as who made or confirmed something. */
const OWN = new Set(['person_id', 'user_id'])

const removeRows = (file: Database, table: string, column: string, value: unknown): void => {
  for (const pointer of pointersTo(file, table)) {
    const keys = file.prepare(`SELECT "${pointer.key}" FROM "${table}" WHERE "${column}" = ?`).pluck()
    for (const key of keys.all(value)) {
      if (pointer.required) removeRows(file, pointer.table, pointer.column, key)
      else empty(file, pointer, key)
    }
  }
  file.prepare(`DELETE FROM "${table}" WHERE "${column}" = ?`).run(value)
}

const empty = (file: Database, { table, column }: Pointer, value: unknown): void =>
  void file.prepare(`UPDATE "${table}" SET "${column}" = NULL WHERE "${column}" = ?`).run(value)

const ensureSomeone = (file: Database): void =>
  void file
    .prepare(
      `INSERT OR IGNORE INTO people (id, name, email, email_verified, created_at, updated_at) VALUES (?, ?, ?, 1, 0, 0)`,
    )
    .run(SOMEONE.id, SOMEONE.name, noMailFor(SOMEONE.id))

/** The words stay somebody's: whose, and from where they spoke, nobody can find out any more. Source: trace/SPEC.md [L7]. */
const cutPens = (file: Database, personId: string): void =>
  void file
    .prepare(
      `UPDATE pens SET person_id = ?, voice_id = NULL, person_salt = NULL, voice_salt = NULL, retired = 1 WHERE person_id = ?`,
    )
    .run(SOMEONE.id, personId)

const replace = (file: Database, { table, column }: Pointer, personId: string): void => {
  file
    .prepare(`UPDATE OR IGNORE "${table}" SET "${column}" = ? WHERE "${column}" = ?`)
    .run(SOMEONE.id, personId)
  removeRows(file, table, column, personId)
}

/** Names written down without an account, and codes on their way: found by the address. */
const removeByAddress = (file: Database, personId: string, email: string): void => {
  const address = isNoMail(email) ? personId : email
  const listed = file
    .prepare(
      `SELECT m.name FROM sqlite_master m, pragma_table_info(m.name) i
       WHERE m.type = 'table' AND m.name <> 'people' AND i.name = 'email'`,
    )
    .pluck()
  for (const table of listed.all() as string[]) removeRows(file, table, 'email', address)
  const codes = file.prepare('DELETE FROM verifications WHERE instr(identifier, ?) OR instr(value, ?)')
  for (const word of [personId, address]) codes.run(word, word)
}

/** Of which nobody says to be any more: its name could be a trace of who went. A copy of before may know of none. */
const removeLoneOrganisations = (file: Database): void => {
  if (!file.prepare('SELECT 1 FROM sqlite_master WHERE name = ?').get('organisations')) return
  file.exec('DELETE FROM organisations WHERE id NOT IN (SELECT organisation_id FROM person_organisations)')
}

/**
 * Takes a person out of a database: account, ways in, memberships, voices and what names them. What is of the group stays,
 * by "a person of the group". Call inside a transaction. Says whether there was anybody.
 */
export const erasePerson = (file: Database, personId: string): boolean => {
  const email = file.prepare('SELECT email FROM people WHERE id = ?').pluck().get(personId)
  if (email === undefined || personId === SOMEONE.id) return false
  ensureSomeone(file)
  cutPens(file, personId)
  removeByAddress(file, personId, String(email))
  for (const pointer of pointersTo(file, 'people')) {
    if (OWN.has(pointer.column)) removeRows(file, pointer.table, pointer.column, personId)
    else replace(file, pointer, personId)
  }
  removeLoneOrganisations(file)
  file.prepare('DELETE FROM people WHERE id = ?').run(personId)
  return true
}
