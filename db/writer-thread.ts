import { writeSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { codeOf } from './code-of.ts'
import { openConnection } from './connection.ts'
import { cutWal, eraseEverywhere } from './erase.ts'
import { appendGroups } from './ledger-append.ts'
import { statementsOf } from './statements.ts'
import type { Answer, KillAt, Request } from './writer.ts'

// The one connection that writes. It lives in a thread of its own, so that a slow disk never holds up the sockets.

const { file, killAt } = workerData as { file: string; killAt?: KillAt }
const connection = openConnection(file, 'write')
const statements = statementsOf(connection)
const begin = connection.prepare('BEGIN IMMEDIATE')
const commit = connection.prepare('COMMIT')
const passed = new Map<string, number>()

/** Tests end the process exactly here, as a power cut would; in production `killAt` is undefined. */
const step = (name: KillAt['step']) => {
  if (killAt?.step !== name) return
  const times = (passed.get(name) ?? 0) + 1
  passed.set(name, times)
  if (times < killAt.nth) return
  writeSync(1, `killed at ${name}\n`)
  process.kill(process.pid, 'SIGKILL')
}

const rollback = () => {
  if (connection.inTransaction) connection.exec('ROLLBACK')
}

const append = (groups: Parameters<typeof appendGroups>[1]) => {
  begin.run()
  try {
    step('begin')
    const outcomes = appendGroups(connection, groups)
    step('appended')
    commit.run()
    step('committed')
    return outcomes
  } catch (error) {
    rollback()
    throw error
  }
}

const sql = (asked: Extract<Request, { ask: 'sql' }>) => {
  // SQLite ends a transaction by itself on some errors: what follows must not slip in on its own.
  if (asked.inTransaction && !connection.inTransaction) throw new Error('the transaction is over')
  return statements.run(asked.sql, asked.params, asked.method)
}

const control = {
  begin: () => begin.run(),
  commit: () => commit.run(),
  rollback,
  close: () => connection.close(),
}

const answerTo = (request: Request): unknown => {
  if (request.ask === 'append') return append(request.groups)
  if (request.ask === 'sql') return sql(request)
  if (request.ask === 'erase') return eraseEverywhere(connection, file, request.asked)
  if (request.ask === 'cut-wal') return cutWal(connection)
  control[request.ask]()
  return undefined
}

parentPort?.on('message', (request: Request) => {
  const answer: Answer = { id: request.id }
  try {
    answer.value = answerTo(request)
  } catch (error) {
    answer.error = { message: error instanceof Error ? error.message : String(error), code: codeOf(error) }
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  parentPort?.postMessage(answer)
  if (request.ask === 'close') parentPort?.close()
})
