import Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate as apply } from 'drizzle-orm/better-sqlite3/migrator'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openConnection } from './connection.ts'
import { copyAside } from './copy-aside.ts'

export const migrationsFolder = fileURLToPath(new URL('migrations', import.meta.url))

/** How many steps the file has behind it; a file without the list has none. */
export const appliedSteps = (file: string) => {
  const connection = new Database(file, { readonly: true })
  const listed = connection.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get()
  const steps = listed ? connection.prepare('SELECT count(*) FROM __drizzle_migrations').pluck().get() : 0
  connection.close()
  return Number(steps)
}

/** Brings the file to the newest shape. A file that already had data is copied first, beside itself. */
export const migrate = async (file: string) => {
  mkdirSync(dirname(file), { recursive: true })
  const existed = existsSync(file)
  const behind = existed ? appliedSteps(file) : 0
  if (existed && behind === readMigrationFiles({ migrationsFolder }).length) return
  const connection = openConnection(file, 'write')
  try {
    if (behind > 0) await copyAside(connection, file, behind + 1)
    apply(drizzle(connection, { casing: 'snake_case' }), { migrationsFolder })
  } finally {
    connection.close()
  }
}
