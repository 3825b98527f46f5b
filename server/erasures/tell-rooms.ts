import { updateFrame } from '../live/frames.ts'
import type { Room } from '../live/room.ts'
import { LostCommit } from '../live/looking.ts'
import type { Rooms } from '../live/rooms.ts'
import { erasureRows, type Erasure } from './rows.ts'

const write = (rooms: Rooms, room: Room, asked: Erasure): Promise<void> =>
  new Promise((resolve, reject) =>
    rooms.whenReady(room, () => {
      const { entries, update } = erasureRows(room.text, asked, rooms.clock())
      if (entries.length === 0) return resolve()
      rooms.put(room, {
        entries,
        frames: update ? [updateFrame(update)] : [],
        links: [],
        settled: (committed) => (committed ? resolve() : reject(new LostCommit())),
      })
    }),
  )

/** Writes an erasure into one text through its room, so that open desks follow; durable when it resolves. */
export const tellRoom = async (rooms: Rooms, id: string, asked: Erasure): Promise<void> => {
  const room = await rooms.find(id)
  if (!room) return
  await write(rooms, room, asked).catch((error: unknown) => {
    if (error instanceof LostCommit) return write(rooms, room, asked)
    throw error
  })
}
