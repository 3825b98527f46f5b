import { Worker } from 'node:worker_threads'
import type { Report } from './verify-document.ts'

const running = new Map<string, Promise<Report | undefined>>()

/**
 * Checks a text in a thread of its own; undefined when there is no such text. Whoever asks while a check is under way
 * gets its answer: asking a hundred times costs one replay.
 */
export const verifyInThread = (
  dataDir: string,
  publicKey: Uint8Array,
  id: string,
): Promise<Report | undefined> => {
  const known = running.get(id)
  if (known) return known
  const check = startThread(dataDir, publicKey, id).finally(() => running.delete(id))
  running.set(id, check)
  return check
}

const startThread = (dataDir: string, publicKey: Uint8Array, id: string) =>
  new Promise<Report | undefined>((resolve, reject) => {
    const url = new URL('verify-thread.ts', import.meta.url)
    const thread = new Worker(url, { workerData: { dataDir, publicKey, id } })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the check stopped')))
  })
