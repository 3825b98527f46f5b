import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { openReader } from '../db/open.ts'
import { verifyDocument } from './verify-document.ts'

// A check replays a whole log: it has a thread of its own, so that nobody who is writing waits for it.

const { dataDir, publicKey, id } = workerData as { dataDir: string; publicKey: Uint8Array; id: string }
const reader = openReader(join(dataDir, 'trama.db'), 'still')
parentPort?.postMessage(await verifyDocument({ db: reader.db, dataDir, publicKey }, id))
reader.close()
