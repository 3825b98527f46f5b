import type { Db } from '../../db/open.ts'
import { closeCodes } from '../../shared/sync-protocol.ts'
import type { Log } from '../log.ts'
import { cardOf } from './cards.ts'
import { makeCommits } from './commits.ts'
import { noticeFrame } from './frames.ts'
import { openHeads, type LogKey } from './heads.ts'
import { makeLooking } from './looking.ts'
import { makePresence } from './presence.ts'
import { makeReloading, whenReady } from './reloading.ts'
import { makeResting } from './resting.ts'
import { makeRoom, tellTrama, type Room } from './room.ts'
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

  /** Calls back once all that is in memory now is durable; `false` when it was lost. */
  const afterCommit = (room: Room, settled: (committed: boolean) => void): void =>
    commits.put(room, { entries: [], frames: [], links: [], settled })

  const { lose, distrust } = makeReloading({ db, log, open, afterCommit })
  const commits = makeCommits({
    db,
    log,
    step,
    onLost: lose,
    onDelivered: (room, captured) => void (captured && resting.keep(room, captured)),
    onSaving: (saving) => {
      for (const room of open.values()) tellTrama(room, noticeFrame(saving ? 'saving' : 'not-saving'))
    },
  })
  const resting = makeResting({ db, log, clock, heads, open, put: commits.put })
  const isOpen = (id: string): boolean => open.has(id) || opening.has(id)
  const { read, glance } = makeLooking({ db, clock, isOpen, find, afterCommit })

  let closing = false

  /** What is on its way is saved and acknowledged first; what comes later stays with its writers, who send it again. */
  const close = async (): Promise<void> => {
    resting.stop()
    closing = true
    await commits.settled()
    for (const room of open.values()) {
      tellTrama(room, noticeFrame('closing'))
      for (const seat of room.seats) seat.close(closeCodes.restarting, 'restarting')
    }
    await commits.settled()
    await resting.putAllAway()
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
