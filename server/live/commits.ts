import type { AppendGroup } from '../../db/ledger.ts'
import type { Db } from '../../db/open.ts'
import type { Log } from '../log.ts'
import { capture, isCheckpointDue, type Captured } from './checkpoints.ts'
import { deliver, enqueue, isSettled, takeGroup, type Room, type Waiting } from './room.ts'

export type CommitDeps = {
  db: Db
  log: Log
  /** Names the steps of the write path, for the tests that end the process at one of them. */
  step: (name: string) => void
  onLost(room: Room): void
  onDelivered(room: Room, captured: Captured | null): void
  onSaving(saving: boolean): void
}

/** `captured` is the text as this group leaves it, when a checkpoint is due: under load it is never quite at rest. */
type Taken = { room: Room; group: AppendGroup; attempt: number; captured: Captured | null }

/** After the frames that are being read now: they share the commit. */
const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** An error's kind, without what it carried. */
export const nameOf = (error: unknown): string =>
  error instanceof Error ? ((error as { code?: string }).code ?? error.name) : 'unknown'

/** Memory that is about to be read again holds something that was refused: it makes no checkpoint. Source: [P4]. */
const captureDue = (room: Room, { from, entries }: AppendGroup): Captured | null => {
  if (room.reloading) return null
  const rows = from.size + entries.length
  return isCheckpointDue(room.text, rows) ? capture(room.text, rows) : null
}

/** The one queue of commits behind all rooms: while one is under way, what arrives makes the next group. Source: [P6]. */
export const makeCommits = ({ db, log, step, onLost, onDelivered, onSaving }: CommitDeps) => {
  const dirty = new Set<Room>()
  let running: Promise<void> | null = null
  let saving = true

  const take = (): Taken[] => {
    const taken: Taken[] = []
    for (const room of dirty) {
      const group = takeGroup(room)
      if (group) taken.push({ room, group, attempt: room.attempt, captured: captureDue(room, group) })
    }
    dirty.clear()
    return taken
  }

  const append = (taken: Taken[]) =>
    db
      .append(taken.map(({ group }) => group))
      .then((outcomes) => outcomes.map(({ head }) => head))
      .catch((error: unknown) => {
        log.error({ reason: nameOf(error) }, 'a commit failed')
        return null
      })

  const finish = (
    { room, group, attempt, captured }: Taken,
    head: Parameters<typeof deliver>[1] | null | undefined,
  ): void => {
    if (room.attempt !== attempt) return
    if (!head) return onLost(room)
    deliver(room, head, group)
    step('delivered')
    if (room.waiting.length > 0) dirty.add(room)
    onDelivered(room, captured)
  }

  const tellSaving = (now: boolean): void => {
    if (now === saving) return
    saving = now
    onSaving(now)
  }

  const run = async (): Promise<void> => {
    await nextTurn()
    while (dirty.size > 0) {
      const taken = take()
      if (taken.length === 0) break
      step('append')
      const heads = await append(taken)
      step('committed')
      tellSaving(heads !== null)
      taken.forEach((one, i) => finish(one, heads?.[i]))
    }
    running = null
  }

  const touch = (room: Room): void => {
    dirty.add(room)
    running ??= run()
  }

  /** Puts something behind all that waits in a room, and sees that it gets written. */
  const put = (room: Room, waiting: Waiting): void => {
    enqueue(room, waiting)
    if (!isSettled(room)) touch(room)
  }

  const settled = async (): Promise<void> => {
    while (running) await running
  }

  return { put, settled, isSaving: () => saving }
}
