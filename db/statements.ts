import type { Database, Statement } from 'better-sqlite3'

export type Method = 'run' | 'all' | 'get' | 'values'
/** `rows` is one row for `get`, as drizzle's proxy wants it. */
export type Rows = { rows: unknown[]; changes?: number }

const KEPT = 500

/** Statements prepared once and kept: the query builder sends the same few hundred texts for ever. */
export const statementsOf = (connection: Database) => {
  const kept = new Map<string, Statement>()
  const prepare = (sql: string) => {
    const known = kept.get(sql)
    if (known) return known
    if (kept.size >= KEPT) kept.clear()
    const statement = connection.prepare(sql)
    if (statement.reader) statement.raw(true)
    kept.set(sql, statement)
    return statement
  }
  const run = (sql: string, params: unknown[], method: Method): Rows => {
    const statement = prepare(sql)
    if (!statement.reader) return { rows: [], changes: statement.run(...params).changes }
    if (method === 'get') return { rows: statement.get(...params) as unknown[] }
    return { rows: statement.all(...params) }
  }
  return { run }
}
