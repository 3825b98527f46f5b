import type { Db } from '../../db/open.ts'
import type { Log } from '../log.ts'
import { capture, keepCaptured, sealable, sealing, type Captured } from './checkpoints.ts'
import { nameOf } from './commits.ts'
import type { Heads } from './heads.ts'
import { whenReady } from './reloading.ts'
import { isSettled, type Room, type Waiting } from './room.ts'

type Deps = {
  db: Db
  log: Log
  clock: () => number
  heads: Heads
  /** Every open text, by document. */
  open: Map<string, Room>
  put: (room: Room, waiting: Waiting) => void
}

const SWEEP_MS = 5_000
const IDLE_MS = 60_000
/** Fewer rows than this are not worth a checkpoint when a text is put away. */
const FEW = 50
/** And so many are, as soon as nobody writes. */
const MANY = 500

const rowsSince = ({ text }: Room): number => text.head.size - text.checkpointed

/** What is done for texts in which nobody is writing just now: heads signed, checkpoints kept, the idle put away. Source: trace/SPEC.md [P6], [L3]. */
export const makeResting = ({ db, log, clock, heads, open, put }: Deps) => {
  const keep = (room: Room, captured: Captured): Promise<void> =>
    keepCaptured(db, room.text, captured, room.text.head.root)
      .then(() => seal(room))
      .catch((error: unknown) => log.error({ reason: nameOf(error) }, 'a checkpoint failed'))

  /** Packs the rows that both checkpoints stand on: they are read again only to be verified. */
  const seal = async (room: Room): Promise<void> => {
    const rows = await sealable(db, room.text.number)
    if (rows) whenReady(room, () => put(room, sealing(room.text, rows, clock())))
  }

  const checkpoint = async (room: Room): Promise<void> => {
    if (isSettled(room) && !room.reloading) await keep(room, capture(room.text, room.text.head.size))
  }

  const signHead = async (room: Room): Promise<void> => {
    const { id, head, epoch } = room.text
    if (room.signed === head.size) return
    room.signed = head.size
    await heads.sign(id, head, clock(), epoch)
  }

  const isIdle = (room: Room, idleMs: number): boolean =>
    isSettled(room) && !room.reloading && room.seats.size === 0 && clock() - room.used >= idleMs

  /** Whoever found it while its checkpoint was being written keeps it open: there is never a second one. */
  const putAway = async (room: Room, idleMs: number): Promise<void> => {
    if (rowsSince(room) > FEW) await checkpoint(room)
    if (isIdle(room, idleMs)) open.delete(room.text.id)
  }

  const sweep = async (idleMs: number): Promise<void> => {
    for (const room of open.values()) {
      if (!isSettled(room) || room.reloading) continue
      await signHead(room)
      // At rest, so that whoever opens a long text after a crash waits for no rows to be replayed.
      if (clock() - room.used >= SWEEP_MS && rowsSince(room) >= MANY) await checkpoint(room)
      if (isIdle(room, idleMs)) await putAway(room, idleMs)
    }
  }

  const sweepQuietly = (idleMs: number): Promise<void> =>
    sweep(idleMs).catch((error: unknown) => log.error({ reason: nameOf(error) }, 'a sweep failed'))
  const sweeper = setInterval(() => void sweepQuietly(IDLE_MS), SWEEP_MS)
  sweeper.unref()

  return {
    keep,
    stop: () => clearInterval(sweeper),
    putAllAway: () => sweepQuietly(0),
  }
}
