import { rowKinds } from '../../shared/trace/ledger.ts'
import { addPart } from '../add-part.ts'
import { createDocument } from '../create-document.ts'
import type { PenHolder } from '../live/issue.ts'
import { makeRooms, type RoomsDeps } from '../live/rooms.ts'
import { perform } from './acts.ts'
import type { Who } from './cast.ts'
import { sitDown } from './desk.ts'
import type { Script, Session } from './script.ts'
import { makeTime, type Time } from './time.ts'

/** What the row of kind `note` says of the text. Source: trace/SPEC.md [L1]. */
export const INVENTED = 'Testo inventato, per provare. Le persone non esistono e i momenti sono inventati.'

const BETWEEN_ACTS_MS = 25_000

export type Group = { workshopId: string; holders: ReadonlyMap<Who, PenHolder> }

const holderOf = ({ holders }: Group, who: Who): PenHolder => {
  const holder = holders.get(who)
  if (!holder) throw new Error(`nobody plays ${who}`)
  return holder
}

const begin = async (
  rooms: ReturnType<typeof makeRooms>,
  db: RoomsDeps['db'],
  group: Group,
  script: Script,
) => {
  const { kind, title, sessions } = script
  const { personId } = holderOf(group, sessions[0]!.who)
  const { id } = await createDocument(
    { db, clock: rooms.clock },
    { workshopId: group.workshopId, kind, title, personId },
  )
  const room = (await rooms.find(id))!
  const bytes = new TextEncoder().encode(INVENTED)
  rooms.put(room, {
    entries: [{ pen: room.text.serverPen, at: rooms.clock(), kind: rowKinds.note, bytes }],
    frames: [],
    links: [],
  })
  return id
}

const hold = async (
  rooms: ReturnType<typeof makeRooms>,
  id: string,
  { kind }: Script,
  { acts }: Session,
  holder: PenHolder,
  time: Time,
): Promise<void> => {
  // A part comes from the server: who opened it sees it, and then sits down to write.
  for (const act of acts) if ('open' in act) await addPart(rooms, id, { kind, key: act.open, language: 'it' })
  const desk = await sitDown(rooms, id, holder, time)
  for (const act of acts) {
    if ('open' in act) continue
    time.pass(BETWEEN_ACTS_MS)
    perform(desk, act)
  }
}

/** Writes a text as its script tells, through gate, ledger and commit, in rooms of its own whose clock is invented. */
export const writeText = async (
  ground: Omit<RoomsDeps, 'clock'>,
  group: Group,
  script: Script,
  today: number,
): Promise<string> => {
  const time = makeTime(today)
  const [first] = script.sessions
  time.goTo(first!.ago, first!.at)
  const rooms = makeRooms({ ...ground, clock: time.now })
  try {
    const id = await begin(rooms, ground.db, group, script)
    for (const session of script.sessions) {
      if (session !== first) time.goTo(session.ago, session.at)
      await hold(rooms, id, script, session, holderOf(group, session.who), time)
    }
    return id
  } finally {
    await rooms.close()
  }
}
