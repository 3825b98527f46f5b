import { Worker } from 'node:worker_threads'
import type { Report } from './verify-document.ts'

/** Checks a text in a thread of its own; undefined when there is no such text. */
export const verifyInThread = (
  dataDir: string,
  publicKey: Uint8Array,
  id: string,
): Promise<Report | undefined> =>
  new Promise((resolve, reject) => {
    const url = new URL('verify-thread.ts', import.meta.url)
    const thread = new Worker(url, { workerData: { dataDir, publicKey, id } })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => reject(new Error('the check stopped')))
  })
