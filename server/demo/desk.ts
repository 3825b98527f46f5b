import * as Y from 'yjs'
import type { SourceLink } from '../../shared/sync-protocol.ts'
import { BODY } from '../../shared/text/flat.ts'
import { makeLedgerDoc } from '../../shared/trace/effect.ts'
import { issuePen, type PenHolder } from '../live/issue.ts'
import { receiveUpdate } from '../live/receive.ts'
import type { Rooms } from '../live/rooms.ts'
import type { Seat } from '../live/seat.ts'
import { seatInHouse } from '../live/seat-in-house.ts'
import type { Time } from './time.ts'

/** One person at one text: a page of theirs, whose every change goes through the gate as from a socket. */
export type Desk = {
  body: Y.Text
  /** One change, one update. */
  change(make: () => void): void
  /** Letters a few words at a time, as they leave a keyboard. */
  type(index: number, words: string): void
  /** Whose words the next update brings. */
  tell(sources: SourceLink[]): void
}

const seatOf = (personId: string): Seat =>
  seatInHouse(personId, (code, reason) => {
    throw new Error(`the demonstration was refused: ${code} ${reason}`)
  })

/** Sits a person down with a pen of their own. Source: trace/SPEC.md [P1], [P2]. */
export const sitDown = async (rooms: Rooms, id: string, holder: PenHolder, time: Time): Promise<Desk> => {
  const pen = await issuePen(rooms, id, holder)
  const room = await rooms.find(id)
  if (!room || pen === undefined) throw new Error('the text of the demonstration is not there')
  const doc = makeLedgerDoc()
  doc.clientID = pen
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(room.text.doc))
  const body = doc.getText(BODY)
  const seat = seatOf(holder.personId)
  doc.on('update', (update: Uint8Array) => {
    const refused = receiveUpdate(rooms, room, seat, update)
    if (refused) throw new Error(`the demonstration was refused: ${refused.reason}`)
  })
  const change = (make: () => void): void => doc.transact(make)
  return {
    body,
    change,
    type: (index, words) => {
      let at = index
      for (const burst of words.match(/\s*(?:\S+\s*){1,4}/gu) ?? []) {
        time.pass(burst.length * LETTER_MS)
        body.insert(at, burst, {})
        at += burst.length
      }
    },
    tell: (sources) => void seat.sources.push(...sources),
  }
}

/** A letter takes this long to somebody who thinks while writing. */
const LETTER_MS = 350
