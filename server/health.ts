import { statfs } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { setFact } from '../db/meta.ts'
import type { Db } from '../db/open.ts'

/** So long what was seen last holds; a probe writes one small row, and anybody may ask. */
const FRESH_MS = 10_000
/** A disk that does not answer for so long does not save. */
const PATIENCE_MS = 4_000
/** Less room than this on the disk is told before it is none. */
const LEAST_ROOM = 64 * 1024 * 1024

/** Bytes that may still be written where the data is; undefined when the system does not say. */
export const findRoom = (dataDir: string): Promise<number | undefined> =>
  statfs(dataDir).then(
    ({ bavail, bsize }) => bavail * bsize,
    () => undefined,
  )

/** Whether the database takes writes, from the last that was tried: a commit of people's words, or a probe when there was none. */
export const makeHealth = (db: Pick<Db, 'write'>, dataDir: string, patienceMs = PATIENCE_MS) => {
  let last = { saving: true, at: Number.NEGATIVE_INFINITY }
  let probing: Promise<boolean> | undefined

  const wrote = (saving: boolean): void => void (last = { saving, at: performance.now() })

  const probe = (): Promise<boolean> =>
    db
      .write((tx) => setFact(tx, 'probe', new Date().toISOString().slice(0, 16)))
      .then(
        () => true,
        () => false,
      )
      .then((saving) => (wrote(saving), saving))
      .finally(() => (probing = undefined))

  const isSaving = (): Promise<boolean> => {
    if (performance.now() - last.at < FRESH_MS) return Promise.resolve(last.saving)
    probing ??= probe()
    return Promise.race([probing, pause(patienceMs, false, { ref: false })])
  }

  const look = async () => {
    const [saving, room] = await Promise.all([isSaving(), findRoom(dataDir)])
    return { ok: saving, saving, room: room === undefined || room >= LEAST_ROOM }
  }

  return { wrote, look }
}

export type Health = ReturnType<typeof makeHealth>
