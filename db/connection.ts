import Database from 'better-sqlite3'

/** A closer look at `synchronous`: 2 is FULL, the only level at which "saved" survives a power cut. */
const FULL = 2

/** Every connection is opened here, so that none is left at the library's own settings. */
export const openConnection = (file: string, purpose: 'read' | 'write') => {
  const connection = new Database(file, { timeout: purpose === 'write' ? 5_000 : 250 })
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  connection.pragma('secure_delete = ON')
  if (purpose === 'read') connection.pragma('query_only = ON')
  const level = connection.pragma('synchronous', { simple: true })
  const journal = connection.pragma('journal_mode', { simple: true })
  if (level !== FULL || journal !== 'wal')
    throw new Error(`the database would not be durable: synchronous=${level}, journal_mode=${journal}`)
  return connection
}
