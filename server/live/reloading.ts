import type { Db } from '../../db/open.ts'
import { closeCodes } from '../../shared/sync-protocol.ts'
import type { Log } from '../log.ts'
import { nameOf } from './commits.ts'
import { forget, isSettled, type Room } from './room.ts'
import { loadText } from './text.ts'

type Deps = {
  db: Db
  log: Log
  /** Every open text, by document. */
  open: Map<string, Room>
  afterCommit: (room: Room, settled: (committed: boolean) => void) => void
}

/** Runs now, or as soon as the room has been read again. */
export const whenReady = (room: Room, work: () => void): void => {
  if (room.reloading) room.inbox.push(work)
  else work()
}

/** Texts in memory that can be trusted no longer, and are read again from the ledger. Source: trace/SPEC.md [P4]. */
export const makeReloading = ({ db, log, open, afterCommit }: Deps) => {
  /** Frames that arrive meanwhile wait their turn. */
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

  /** Memory took something it should not have: let what is sound be committed, then read the text again. */
  const distrust = (room: Room): void => {
    room.reloading = true
    const whenSettled = (): void => {
      if (isSettled(room)) return reload(room)
      afterCommit(room, () => setImmediate(whenSettled))
    }
    whenSettled()
  }

  return { lose, distrust }
}
