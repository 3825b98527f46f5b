import type { AppendEntry, AppendGroup } from '../../db/ledger.ts'
import { limits, type Link, type PenCard } from '../../shared/sync-protocol.ts'
import { titleOf } from '../../shared/text/flat.ts'
import type { Head } from '../../shared/trace/merkle.ts'
import { acknowledgedFrame, linksFrame, pensFrame } from './frames.ts'
import type { Presence } from './presence.ts'
import type { Seat } from './seat.ts'
import type { Text } from './text.ts'
import type { Frame } from './wire.ts'

/** What waits for a commit: a row, what to tell everybody when it is durable, and who is told that theirs is. */
export type Waiting = {
  entries: AppendEntry[]
  frames: Frame[]
  links: Link[]
  /** Pens that write for the first time. */
  cards?: PenCard[]
  seat?: Seat
  ordinal?: number
  settled?: (committed: boolean) => void
}

/** A text that people are writing: memory ahead of the disk by what is `waiting`, and unseen by others until committed. */
export type Room = {
  text: Text
  seats: Set<Seat>
  presence: Presence
  /** In order; the group under way has left it. */
  waiting: Waiting[]
  underWay: Waiting[]
  bytesWaiting: number
  /** While it is being read again from the ledger, frames wait in `inbox`. */
  reloading: boolean
  inbox: (() => void)[]
  /** Grows with each reload, so that late answers of the writer are not taken for this text's. */
  attempt: number
  /** Receipt of the last frame, in ms of the process's clock: idle rooms are let go. */
  used: number
  signed: number
}

export const makeRoom = (text: Text, presence: Presence, now: number): Room => ({
  text,
  seats: new Set(),
  presence,
  waiting: [],
  underWay: [],
  bytesWaiting: 0,
  reloading: false,
  inbox: [],
  attempt: 0,
  used: now,
  signed: 0,
})

export const isSettled = (room: Room): boolean => room.waiting.length === 0 && room.underWay.length === 0

/** Rows that memory stands on: those on disk and those that wait. */
export const rowsOf = ({ text, waiting, underWay }: Room): number =>
  [...underWay, ...waiting].reduce((sum, { entries }) => sum + entries.length, text.head.size)

const sizeOf = (waiting: Waiting): number => waiting.entries.reduce((sum, { bytes }) => sum + bytes.length, 0)

/** So many that a commit stays short: one text in a hurry must not keep the others waiting. */
const MOST_WAITING = 4_000

/** Puts something behind all that waits; a writer who is far ahead of the disk is asked to hold on. */
export const enqueue = (room: Room, waiting: Waiting): void => {
  if (waiting.entries.length === 0 && isSettled(room)) return settle(room, [waiting])
  room.waiting.push(waiting)
  room.bytesWaiting += sizeOf(waiting)
  if (room.bytesWaiting > limits.outbound || room.waiting.length > MOST_WAITING) waiting.seat?.pause()
}

/** Takes all that waits as one group; null when there is no row in it. */
export const takeGroup = (room: Room): AppendGroup | null => {
  if (room.underWay.length > 0) return null
  const entries = room.waiting.flatMap((waiting) => waiting.entries)
  if (entries.length === 0) return null
  room.underWay = room.waiting
  room.waiting = []
  room.bytesWaiting = 0
  // Memory that is about to be read again holds something that was refused. Source: [P4].
  const title = room.reloading ? room.text.title : titleOf(room.text.body).slice(0, TITLE)
  const { number, id, head } = room.text
  return {
    document: number,
    documentId: id,
    from: head,
    entries,
    ...(title === room.text.title ? {} : { title }),
  }
}

const TITLE = 500

/** The group is on disk: only now do others see it, and its writers hear that it is saved. Source: trace/SPEC.md [P6]. */
export const deliver = (room: Room, head: Head, group: AppendGroup): void => {
  const done = room.underWay
  room.underWay = []
  room.text.head = head
  room.text.at = group.entries[group.entries.length - 1]!.at
  if (group.title !== undefined) room.text.title = group.title
  settle(room, done)
  if (room.waiting.some(({ entries }) => entries.length > 0)) return
  const rest = room.waiting
  room.waiting = []
  settle(room, rest)
}

/** Tells a list of committed things in order, then each writer once how far it got. */
const settle = (room: Room, done: Waiting[]): void => {
  const told = new Set<Seat>()
  const gathered = gatherFor(room)
  for (const waiting of done) {
    tell(room, waiting, gathered)
    if (waiting.settled) {
      gathered.send()
      waiting.settled(true)
    }
    if (!waiting.seat || waiting.ordinal === undefined) continue
    waiting.seat.committed = waiting.ordinal
    told.add(waiting.seat)
  }
  gathered.send()
  for (const seat of told) {
    seat.resume()
    if (seat.speaksTrama) seat.send(acknowledgedFrame(seat.committed))
  }
}

/** Bytes that go out in one write: small beside what a slow reader may have waiting. */
const AT_ONCE = 64 * 1024

/** Frames of one commit, for everybody in the room, in as few writes as they fit: a write costs more than its bytes. */
const gatherFor = ({ seats }: Room) => {
  let frames: Frame[] = []
  let size = 0
  const send = (): void => {
    if (frames.length === 0) return
    const bytes = frames.length === 1 ? frames[0]! : Buffer.concat(frames, size)
    frames = []
    size = 0
    for (const seat of seats) seat.send(bytes)
  }
  const add = (frame: Frame): void => {
    if (size + frame.length > AT_ONCE) send()
    frames.push(frame)
    size += frame.length
  }
  return { add, send }
}

const tell = (
  room: Room,
  { frames, links, cards }: Waiting,
  { add, send }: ReturnType<typeof gatherFor>,
): void => {
  if (cards) {
    send()
    tellTrama(room, pensFrame(cards))
  }
  for (const frame of frames) add(frame)
  if (links.length > 0) {
    send()
    tellTrama(room, linksFrame(links))
  }
}

/** To those only who understand the frames above 120. */
export const tellTrama = (room: Room, frame: Frame): void => {
  for (const seat of room.seats) if (seat.speaksTrama) seat.send(frame)
}

/** Nothing that waits will ever be committed: its writers reconnect and send it again. */
export const forget = (room: Room): Waiting[] => {
  const lost = [...room.underWay, ...room.waiting]
  room.underWay = []
  room.waiting = []
  room.bytesWaiting = 0
  return lost
}
