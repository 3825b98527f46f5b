import { setTimeout as pause } from 'node:timers/promises'
import type { Erasing } from '../../db/erase.ts'
import type { Deps } from '../deps.ts'

const CUT_TRIES = 60
const CUT_MS = 1_000

/** The log of writes is cut as soon as no reader needs it, a minute at the latest; the end of the server does it too. */
const cutWal = async ({ db, log }: Pick<Deps, 'db' | 'log'>): Promise<void> => {
  for (let tries = 0; tries < CUT_TRIES; tries++) {
    await pause(CUT_MS, undefined, { ref: false })
    const cut = await db.cutWal().catch(() => true)
    if (cut) return
  }
  log.warn('what was erased may still be in the log of writes: it goes when the server ends')
}

/** Destroys in the database and in its copies; what could not be done at once is done soon, or told to the keeper. */
export const destroy = async ({ db, log }: Pick<Deps, 'db' | 'log'>, asked: Erasing): Promise<void> => {
  const { wal, copies } = await db.erase(asked)
  if (copies.length > 0) log.error({ copies }, 'these copies still hold what was erased: remove them')
  if (wal) void cutWal({ db, log })
}
