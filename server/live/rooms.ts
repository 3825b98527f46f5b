import type { Db } from '../../db/open.ts'
import { closeCodes } from '../../shared/sync-protocol.ts'
import type { Log } from '../log.ts'
import { cardOf } from './cards.ts'
import { capture, keepCaptured, sealable, sealing, type Captured } from './checkpoints.ts'
import { makeCommits, nameOf } from './commits.ts'
import { noticeFrame } from './frames.ts'
import { openHeads, type LogKey } from './heads.ts'
import { makePresence } from './presence.ts'
import { forget, isSettled, makeRoom, rowsOf, tellTrama, type Room } from './room.ts'
import { loadText, type Text } from './text.ts'

export type RoomsDeps = {
  db: Db
  clock: () => number
  log: Log
  dataDir: string
  logKey: LogKey
  onStep?: ((step: string) => void) | undefined
}

export type Rooms = ReturnType<typeof makeRooms>

const SWEEP_MS = 5_000
const IDLE_MS = 60_000
/** Fewer rows than this are not worth a checkpoint when a text is put away. */
const FEW = 50
/** And so many are, as soon as nobody writes. */
const MANY = 500

/** A commit was lost while somebody waited for it; the caller may try once more. */
export class LostCommit extends Error {}

/** Looks at a text in memory; `rows` is how many rows of its log made it. */
type Look<T> = (text: Text, rows: number) => T

/** Every open text of the instance. Source: trace/SPEC.md [P4], [P6], [L3]. */
export const makeRooms = (deps: RoomsDeps) => {
  const { db, log, clock } = deps
  const step = deps.onStep ?? ((): void => undefined)
  const open = new Map<string, Room>()
  const opening = new Map<string, Promise<Room | undefined>>()
  const heads = openHeads(deps.dataDir, deps.logKey)

  const roomOf = (text: Text): Room => {
    const room: Room = makeRoom(
      text,
      makePresence((pen) => cardOf(room.text.pens, pen)),
      clock(),
    )
    open.set(text.id, room)
    return room
  }

  /** The room of a document, read from the ledger when nobody had it open; undefined when there is none. */
  const find = (id: string): Promise<Room | undefined> => {
    const room = open.get(id)
    if (room) {
      room.used = clock()
      return Promise.resolve(room)
    }
    const known = opening.get(id)
    if (known) return known
    const loading = loadText(db, id)
      .then((text) => text && roomOf(text))
      .finally(() => opening.delete(id))
    opening.set(id, loading)
    return loading
  }

  /** A commit that failed, or met another's: what was unseen is dropped, its writers reconnect and send it again. */
  const lose = (room: Room): void => {
    const lost = forget(room)
    // First of all: nobody who hears of the loss may still find what was lost.
    reload(room)
    for (const { seat, settled } of lost) {
      settled?.(false)
      seat?.close(closeCodes.tryAgain, 'try-again')
    }
  }

  /** Reads the text again from the ledger; frames that arrive meanwhile wait their turn. */
  const reload = (room: Room): void => {
    const attempt = ++room.attempt
    room.reloading = true
    loadText(db, room.text.id)
      .then((text) => {
        if (room.attempt !== attempt) return
        if (!text) return dismiss(room)
        room.text = text
        room.reloading = false
        for (const work of room.inbox.splice(0)) whenReady(room, work)
      })
      .catch((error: unknown) => {
        log.error({ reason: nameOf(error) }, 'a text could not be read again')
        dismiss(room)
      })
  }

  /** Everybody out: they reconnect, and find the text as the ledger has it. */
  const dismiss = (room: Room): void => {
    open.delete(room.text.id)
    room.inbox = []
    for (const { settled } of forget(room)) settled?.(false)
    for (const seat of room.seats) seat.close(closeCodes.tryAgain, 'try-again')
  }

  const checkpoint = async (room: Room): Promise<void> => {
    if (isSettled(room) && !room.reloading) await keep(room, capture(room.text, room.text.head.size))
  }

  const keep = (room: Room, captured: Captured): Promise<void> =>
    keepCaptured(db, room.text, captured, room.text.head.root)
      .then(() => seal(room))
      .catch((error: unknown) => log.error({ reason: nameOf(error) }, 'a checkpoint failed'))

  /** Packs the rows that both checkpoints stand on: they are read again only to be verified. */
  const seal = async (room: Room): Promise<void> => {
    const rows = await sealable(db, room.text.number)
    if (rows) whenReady(room, () => commits.put(room, sealing(room.text, rows, clock())))
  }

  const commits = makeCommits({
    db,
    log,
    step,
    onLost: lose,
    onDelivered: (room, captured) => void (captured && keep(room, captured)),
    onSaving: (saving) => {
      for (const room of open.values()) tellTrama(room, noticeFrame(saving ? 'saving' : 'not-saving'))
    },
  })

  /** Calls back once all that is in memory now is durable; `false` when it was lost. */
  const afterCommit = (room: Room, settled: (committed: boolean) => void): void =>
    commits.put(room, { entries: [], frames: [], links: [], settled })

  /** Memory took something it should not have: let what is sound be committed, then read the text again. Source: [P4]. */
  const distrust = (room: Room): void => {
    room.reloading = true
    const whenSettled = (): void => {
      if (isSettled(room)) return reload(room)
      afterCommit(room, () => setImmediate(whenSettled))
    }
    whenSettled()
  }

  /** Runs now, or as soon as the room has been read again. */
  const whenReady = (room: Room, work: () => void): void => {
    if (room.reloading) room.inbox.push(work)
    else work()
  }

  const lookOnce = async <T>(id: string, look: Look<T>): Promise<T | undefined> => {
    const room = await find(id)
    if (!room) return undefined
    return new Promise((resolve, reject) =>
      whenReady(room, () => {
        room.used = clock()
        const seen = look(room.text, rowsOf(room))
        afterCommit(room, (committed) => (committed ? resolve(seen) : reject(new LostCommit())))
      }),
    )
  }

  /** What is true of a text now, answered once it is durable. Undefined when there is no such text. */
  const read = <T>(id: string, look: Look<T>): Promise<T | undefined> =>
    lookOnce(id, look).catch((error: unknown) => {
      if (error instanceof LostCommit) return lookOnce(id, look)
      throw error
    })

  /** The same of a text that nobody may need again soon: unless somebody has it open it is let go at once. */
  const glance = async <T>(id: string, look: Look<T>): Promise<T | undefined> => {
    if (open.has(id) || opening.has(id)) return read(id, look)
    const text = await loadText(db, id)
    return text && look(text, text.head.size)
  }

  const signHead = async (room: Room): Promise<void> => {
    const { id, head, epoch } = room.text
    if (room.signed === head.size) return
    room.signed = head.size
    await heads.sign(id, head, clock(), epoch)
  }

  const rowsSince = ({ text }: Room): number => text.head.size - text.checkpointed

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

  let closing = false

  /** What is on its way is saved and acknowledged first; what comes later stays with its writers, who send it again. */
  const close = async (): Promise<void> => {
    clearInterval(sweeper)
    closing = true
    await commits.settled()
    for (const room of open.values()) {
      tellTrama(room, noticeFrame('closing'))
      for (const seat of room.seats) seat.close(closeCodes.restarting, 'restarting')
    }
    await commits.settled()
    await sweepQuietly(0)
  }

  return {
    find,
    read,
    glance,
    whenReady,
    distrust,
    put: commits.put,
    afterCommit,
    isSaving: commits.isSaving,
    isClosing: () => closing,
    all: () => open.values(),
    heads,
    step,
    clock,
    close,
  }
}
