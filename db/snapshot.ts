import Database from 'better-sqlite3'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { openConnection } from './connection.ts'
import { appliedSteps, migrationsFolder } from './migrate.ts'

/** Copies one moment of the database into a new file, while others go on writing; throws when SQLite finds it damaged. */
export const takeSnapshot = (file: string, copy: string): void => {
  const connection = openConnection(file, 'write')
  try {
    connection.prepare('VACUUM INTO ?').run(copy)
  } finally {
    connection.close()
  }
}

/** Steps of migration behind a file, and those that this version of the program knows. */
export const stepsOf = (file: string): { done: number; known: number } => ({
  done: appliedSteps(file),
  known: readMigrationFiles({ migrationsFolder }).length,
})

/** A fact of a file that may be of any version, or damaged: undefined when it cannot be read. */
export const peekEpoch = (file: string): number | undefined => {
  let connection: Database.Database | undefined
  try {
    connection = new Database(file, { fileMustExist: true })
    return Number(connection.prepare("SELECT value FROM meta WHERE key = 'epoch'").pluck().get() ?? 0)
  } catch {
    return undefined
  } finally {
    connection?.close()
  }
}
