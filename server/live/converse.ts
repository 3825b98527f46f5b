import * as v from 'valibot'
import * as Y from 'yjs'
import { closeCodes, sourcesSchema, type SourceLink } from '../../shared/sync-protocol.ts'
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
import type { Text } from './text.ts'
import type { Frame } from './wire.ts'

/**
 * Sends what is true of a text now, once all of it is durable. If the commit fails it never was: then what is true after
 * the text was read again. Source: trace/SPEC.md [P6].
 */
const sendDurable = (rooms: Rooms, room: Room, seat: Seat, frameOf: (text: Text) => Frame): void => {
  const frame = frameOf(room.text)
  rooms.afterCommit(room, (committed) => {
    if (committed) seat.sendWhole(frame)
    else if (seat.isOpen()) rooms.whenReady(room, () => sendDurable(rooms, room, seat, frameOf))
  })
}

const stateVectorFrame = ({ doc }: Text): Frame => step1Frame(Y.encodeStateVector(doc))

/**
 * What the room says to somebody who sits down: its state vector, who is here, whose pens, whose words. The state vector
 * is durable too: a client takes for saved whatever it names.
 */
export const welcome = (rooms: Rooms, room: Room, seat: Seat): void => {
  const { text, presence } = room
  if (seat.speaksTrama) {
    seat.sendWhole(pensFrame(cardsFor(text, seat.personId)))
    if (text.fold.links.size > 0)
      sendDurable(rooms, room, seat, ({ fold }) => linksFrame([...fold.links.values()].flat()))
    if (!rooms.isSaving()) seat.send(noticeFrame('not-saving'))
  }
  sendDurable(rooms, room, seat, stateVectorFrame)
  if (presence.size() > 0) seat.send(presence.everyone())
}

/** Whoever asks again before the answer gets one answer: what comes after it is relayed anyway. */
const asking = new WeakSet<Seat>()

/** The state that a joiner lacks. */
const answerStep1 = (rooms: Rooms, room: Room, seat: Seat, stateVector: Uint8Array): void => {
  if (asking.has(seat)) return
  asking.add(seat)
  sendDurable(rooms, room, seat, ({ doc }) => step2Frame(Y.encodeStateAsUpdate(doc, stateVector)))
  rooms.afterCommit(room, () => void asking.delete(seat))
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

/** Several frames may go before one update; whoever sends more than anybody could use is heard no further. */
const addSources = (seat: Seat, sources: SourceLink[]): void => {
  if (seat.sources.length < MOST_SOURCES) seat.sources = [...seat.sources, ...sources]
}

const MOST_SOURCES = 10_000

const act = (rooms: Rooms, room: Room, seat: Seat, frame: Received): void => {
  if (frame.kind === 'step1') answerStep1(rooms, room, seat, frame.bytes)
  else if (frame.kind === 'query') seat.send(room.presence.everyone())
  else if (frame.kind === 'sources') addSources(seat, v.parse(sourcesSchema, JSON.parse(frame.json)))
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

/** While a text is being read again, what its writers send waits in their sockets and not in our memory. */
export const hear = (rooms: Rooms, room: Room, seat: Seat, bytes: Uint8Array): void => {
  if (rooms.isClosing()) return
  const waits = room.reloading
  if (waits) seat.pause()
  rooms.whenReady(room, () => {
    if (waits) seat.resume()
    if (seat.isOpen()) hearNow(rooms, room, seat, bytes)
  })
}

/** Somebody leaves: the others no longer see them; what they sent before is still committed. */
export const leave = (room: Room, seat: Seat): void => {
  room.seats.delete(seat)
  const gone = room.presence.leave(seat)
  if (gone) for (const other of room.seats) other.send(gone)
}
