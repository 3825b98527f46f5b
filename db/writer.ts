import { Worker } from 'node:worker_threads'
import type { AppendGroup, AppendOutcome } from './ledger.ts'
import type { Erasing, Unerased } from './erase.ts'
import type { Method, Rows } from './statements.ts'

/** Tests only: the process ends by itself the nth time the writer passes this step of an append. */
export type KillAt = { step: 'begin' | 'appended' | 'committed'; nth: number }

type Ask =
  | { ask: 'begin' | 'commit' | 'rollback' | 'close' | 'cut-wal' }
  | { ask: 'erase'; asked: Erasing }
  | { ask: 'append'; groups: AppendGroup[] }
  | { ask: 'sql'; sql: string; params: unknown[]; method: Method; inTransaction: boolean }
export type Request = Ask & { id: number }
export type Answer = { id: number; value?: unknown; error?: { message: string; code: string | undefined } }
type Waiting = { resolve(value: unknown): void; reject(error: Error): void }

/** A database error keeps SQLite's code, so that one function can tell what it means. */
const errorOf = ({ message, code }: NonNullable<Answer['error']>) =>
  Object.assign(new Error(message), { code })

const openThread = (file: string, killAt: KillAt | undefined) => {
  const thread = new Worker(new URL('writer-thread.ts', import.meta.url), { workerData: { file, killAt } })
  const waiting = new Map<number, Waiting>()
  let last = 0
  let closing = false
  thread.on('message', ({ id, value, error }: Answer) => {
    const asked = waiting.get(id)
    waiting.delete(id)
    if (error) asked?.reject(errorOf(error))
    else asked?.resolve(value)
  })
  thread.on('exit', () => {
    for (const asked of waiting.values()) asked.reject(new Error('the writer has stopped'))
    waiting.clear()
    // Without its writer the server could only pretend: better to end and be started again.
    if (!closing) throw new Error('the writer has stopped')
  })
  const ask = (request: Ask) =>
    new Promise<unknown>((resolve, reject) => {
      if (closing) return void reject(new Error('the database is closed'))
      closing = request.ask === 'close'
      waiting.set(++last, { resolve, reject })
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
      thread.postMessage({ ...request, id: last })
    })
  return { ask }
}

/** First come, first served: whoever holds it is alone until done. */
const makeLock = () => {
  let tail: Promise<unknown> = Promise.resolve()
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = tail.then(work)
    tail = turn.catch(() => undefined)
    return turn
  }
}

export type Run = (sql: string, params: unknown[], method: Method) => Promise<Rows>

/** The main thread's side of the writer: one lock from BEGIN to COMMIT or ROLLBACK. */
export const openWriter = (file: string, killAt?: KillAt) => {
  const { ask } = openThread(file, killAt)
  const alone = makeLock()

  const transaction = <T>(work: (run: Run) => Promise<T>) =>
    alone(async () => {
      let over = false
      const run: Run = (sql, params, method) => {
        if (over) return Promise.reject(new Error('the transaction is over'))
        return ask({ ask: 'sql', sql, params, method, inTransaction: true }) as Promise<Rows>
      }
      await ask({ ask: 'begin' })
      try {
        const result = await work(run)
        over = true
        await ask({ ask: 'commit' })
        return result
      } catch (error) {
        over = true
        await ask({ ask: 'rollback' })
        throw error
      }
    })

  const single: Run = (sql, params, method) =>
    alone(() => ask({ ask: 'sql', sql, params, method, inTransaction: false }) as Promise<Rows>)

  return {
    transaction,
    single,
    append: (groups: AppendGroup[]) =>
      alone(() => ask({ ask: 'append', groups }) as Promise<AppendOutcome[]>),
    erase: (asked: Erasing) => alone(() => ask({ ask: 'erase', asked }) as Promise<Unerased>),
    cutWal: () => alone(() => ask({ ask: 'cut-wal' }) as Promise<boolean>),
    close: () => alone(() => ask({ ask: 'close' })),
  }
}
