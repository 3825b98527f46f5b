import type { Db } from '../../db/open.ts'
import { whenReady } from './reloading.ts'
import { rowsOf, type Room } from './room.ts'
import { loadText, type Text } from './text.ts'

type Deps = {
  db: Db
  clock: () => number
  isOpen: (id: string) => boolean
  find: (id: string) => Promise<Room | undefined>
  afterCommit: (room: Room, settled: (committed: boolean) => void) => void
}

/** A commit was lost while somebody waited for it; the caller may try once more. */
export class LostCommit extends Error {}

/** Looks at a text in memory; `rows` is how many rows of its log made it. */
type Look<T> = (text: Text, rows: number) => T

/** Questions about a text that are answered only with what is durable. Source: trace/SPEC.md [P6]. */
export const makeLooking = ({ db, clock, isOpen, find, afterCommit }: Deps) => {
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
    if (isOpen(id)) return read(id, look)
    const text = await loadText(db, id)
    return text && look(text, text.head.size)
  }

  return { read, glance }
}
