import Database from 'better-sqlite3'
import { join } from 'node:path'
import { codeOf } from './code-of.ts'

/** `shared`: whoever works on the data, many at once. `alone`: whoever replaces it. */
export type Hold = 'shared' | 'alone'

/**
 * Holds a folder of data until released, or until the process ends in whatever way: the system itself lets go of SQLite's
 * lock on the file `lock`. Undefined when it is held in a way that excludes this one.
 */
export const holdData = (dataDir: string, hold: Hold, name = 'lock'): { release(): void } | undefined => {
  const connection = new Database(join(dataDir, name), { timeout: 0 })
  try {
    connection.exec(hold === 'alone' ? 'BEGIN EXCLUSIVE' : 'BEGIN; SELECT count(*) FROM sqlite_master')
  } catch (error) {
    connection.close()
    if (codeOf(error)?.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
  return { release: () => void connection.close() }
}
