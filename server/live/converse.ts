import * as v from 'valibot'
import * as Y from 'yjs'
import { closeCodes, sourcesSchema } from '../../shared/sync-protocol.ts'
import { cardsFor } from './cards.ts'
import {
  linksFrame,
  noticeFrame,
  pensFrame,
  readFrame,
  step1Frame,
  step2Frame,
  type Received,
} from './frames.ts'
import { receiveUpdate } from './receive.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'
import type { Seat } from './seat.ts'

/** What the room says to somebody who sits down: its state vector, who is here, whose pens, whose words. */
export const welcome = (rooms: Rooms, room: Room, seat: Seat): void => {
  const { text, presence } = room
  if (seat.speaksTrama) {
    seat.sendWhole(pensFrame(cardsFor(text, seat.personId)))
    const links = [...text.fold.links.values()].flat()
    if (links.length > 0) rooms.afterCommit(room, () => seat.sendWhole(linksFrame(links)))
    if (!rooms.isSaving()) seat.send(noticeFrame('not-saving'))
  }
  seat.send(step1Frame(Y.encodeStateVector(text.doc)))
  if (presence.size() > 0) seat.send(presence.everyone())
}

/** The state that a joiner lacks, sent once all of it is durable. Source: trace/SPEC.md [P6]. */
const answerStep1 = (rooms: Rooms, room: Room, seat: Seat, stateVector: Uint8Array): void => {
  const frame = step2Frame(Y.encodeStateAsUpdate(room.text.doc, stateVector))
  rooms.afterCommit(room, () => seat.sendWhole(frame))
}

const takeUpdate = (rooms: Rooms, room: Room, seat: Seat, update: Uint8Array): void => {
  rooms.step('received')
  const refused = receiveUpdate(rooms, room, seat, update)
  rooms.step('applied')
  if (!refused) return
  seat.close(refused.code, refused.reason)
  if (refused.reload) rooms.distrust(room)
}

const showPresence = (room: Room, seat: Seat, bytes: Uint8Array): void => {
  const shown = room.presence.receive(seat, bytes)
  if (shown) for (const other of room.seats) other.send(shown)
}

const act = (rooms: Rooms, room: Room, seat: Seat, frame: Received): void => {
  if (frame.kind === 'step1') answerStep1(rooms, room, seat, frame.bytes)
  else if (frame.kind === 'query') seat.send(room.presence.everyone())
  else if (frame.kind === 'sources') seat.sources = v.parse(sourcesSchema, JSON.parse(frame.json))
  else if (frame.kind === 'awareness') showPresence(room, seat, frame.bytes)
}

/** One frame from one seat; bytes that make no sense close the socket and touch nothing. Source: [P2]. */
const hearNow = (rooms: Rooms, room: Room, seat: Seat, bytes: Uint8Array): void => {
  room.used = rooms.clock()
  let frame: Received | null
  try {
    frame = readFrame(bytes)
    if (frame && !isUpdate(frame)) act(rooms, room, seat, frame)
  } catch {
    return seat.close(closeCodes.refused, 'malformed')
  }
  if (frame && isUpdate(frame)) takeUpdate(rooms, room, seat, frame.bytes)
}

const isUpdate = (
  frame: Received,
): frame is Extract<Received, { kind: 'update' | 'step2' | 'step1' | 'awareness' }> =>
  frame.kind === 'update' || frame.kind === 'step2'

export const hear = (rooms: Rooms, room: Room, seat: Seat, bytes: Uint8Array): void =>
  rooms.whenReady(room, () => {
    if (seat.isOpen()) hearNow(rooms, room, seat, bytes)
  })

/** Somebody leaves: the others no longer see them; what they sent before is still committed. */
export const leave = (room: Room, seat: Seat): void => {
  room.seats.delete(seat)
  const gone = room.presence.leave(seat)
  if (gone) for (const other of room.seats) other.send(gone)
}
