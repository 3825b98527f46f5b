import { drizzle } from 'drizzle-orm/sqlite-proxy'
import { openConnection } from './connection.ts'
import type { AppendGroup, AppendOutcome } from './ledger.ts'
import type { Erasing, Unerased } from './erase.ts'
import { migrate } from './migrate.ts'
import { statementsOf } from './statements.ts'
import { openWriter, type KillAt, type Run } from './writer.ts'

const handle = (run: Run) =>
  drizzle(run as Parameters<typeof drizzle>[0], undefined, { casing: 'snake_case' })
type Handle = ReturnType<typeof handle>

/** What may be asked of the database, inside a transaction or outside. */
export type Reader = Pick<Handle, 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>
/** Inside `write`: await nothing else than this. */
export type Tx = Reader & Pick<Handle, 'insert' | 'update' | 'delete'>

export type Db = Reader & {
  /** BEGIN IMMEDIATE … COMMIT in the writer's thread, alone; a throw rolls everything back. */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** Durable when it resolves: one message to the writer, one commit for all the groups. */
  append(groups: AppendGroup[]): Promise<AppendOutcome[]>
  /** Takes a person, or voices, out of the file and of its copies, down to the free pages; alone, and durable when it resolves. */
  erase(asked: Erasing): Promise<Unerased>
  /** Cuts the log of writes; false while a reader still needs it. */
  cutWal(): Promise<boolean>
  /** For the accounts library alone: its statements commit one by one, behind the same lock. */
  accounts: Handle
  close(): Promise<void>
}

/** A connection that only reads, without a writer's thread; `still` shows one moment of the file for as long as it is open. */
export const openReader = (file: string, moment: 'still' | 'moving' = 'moving') => {
  const connection = openConnection(file, 'read')
  if (moment === 'still') connection.exec('BEGIN')
  const statements = statementsOf(connection)
  const run: Run = async (sql, params, method) => statements.run(sql, params, method)
  const reader = handle(run)
  // Only what reads is handed on: a write through this handle is not even spelled.
  const db: Reader = {
    select: reader.select.bind(reader),
    selectDistinct: reader.selectDistinct.bind(reader),
    $count: reader.$count.bind(reader),
    $with: reader.$with.bind(reader),
    with: reader.with.bind(reader),
  }
  return { db, run, close: () => void connection.close() }
}

/** Opens the file, brings it up to date (after a copy, when it existed) and starts the writer's thread. */
export const openDatabase = async (file: string, seams: { killAt?: KillAt } = {}): Promise<Db> => {
  await migrate(file)
  const reader = openReader(file)
  const writer = openWriter(file, seams.killAt)
  let closing: Promise<void> | undefined
  return {
    ...reader.db,
    write: (work) => writer.transaction((run) => work(handle(run))),
    append: writer.append,
    erase: writer.erase,
    cutWal: writer.cutWal,
    accounts: handle((sql, params, method) =>
      (/^\s*select/i.test(sql) ? reader.run : writer.single)(sql, params, method),
    ),
    close: () => (closing ??= writer.close().then(reader.close)),
  }
}
