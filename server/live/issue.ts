import { randomBytes, randomInt } from 'node:crypto'
import { penRowBytes, rowKinds } from '../../shared/trace/ledger.ts'
import { choosePen } from '../../shared/trace/pens.ts'
import { sha256 } from '../../db/hash.ts'
import type { Room } from './room.ts'
import { LostCommit } from './looking.ts'
import type { Rooms } from './rooms.ts'

export type PenHolder = {
  personId: string
  name: string
  number: number
  voice: { id: string; sealed: Uint8Array }
  epoch: number
}

/** Issues a pen to a person: durable, and in the ledger, before anybody learns it. Source: trace/SPEC.md [P1], [L1]. */
export const issuePen = async (
  rooms: Pick<Rooms, 'find' | 'put' | 'whenReady' | 'clock'>,
  id: string,
  holder: PenHolder,
): Promise<number | undefined> => {
  const room = await rooms.find(id)
  if (!room) return undefined
  return new Promise((resolve, reject) =>
    rooms.whenReady(room, () =>
      putPen(rooms, room, holder, (pen) => (pen === null ? reject(new LostCommit()) : resolve(pen))),
    ),
  )
}

/** Pens chosen but not yet committed, so that two askers never get the same. */
const chosen = new WeakMap<Room, Set<number>>()

const putPen = (
  rooms: Pick<Rooms, 'put' | 'clock'>,
  room: Room,
  { personId, name, number, voice, epoch }: PenHolder,
  answer: (pen: number | null) => void,
): void => {
  const { text } = room
  const reserved = chosen.get(room) ?? new Set()
  chosen.set(room, reserved)
  const pen = choosePen(epoch, (n) => text.pens.has(n) || reserved.has(n), randomInt)
  reserved.add(pen)
  const personSalt = randomBytes(32)
  const voiceSalt = randomBytes(32)
  const at = Math.max(rooms.clock(), text.at)
  const bytes = penRowBytes(sha256, { personId, personSalt, voice, voiceSalt })
  text.at = at
  rooms.put(room, {
    entries: [
      { pen, at, kind: rowKinds.pen, bytes, issue: { personId, voiceId: voice.id, personSalt, voiceSalt } },
    ],
    frames: [],
    links: [],
    settled: (committed) => {
      reserved.delete(pen)
      if (!committed) return answer(null)
      room.text.pens.set(pen, { pen, personId, voiceId: voice.id, retired: false, name, number })
      answer(pen)
    },
  })
}
