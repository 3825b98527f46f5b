import { listPresentMembers, listRunningSessions } from '../../db/attendance.ts'
import type { Db } from '../../db/open.ts'
import { listPens } from '../../db/pens.ts'
import { SOMEONE } from '../../shared/someone.ts'
import { closeCodes } from '../../shared/sync-protocol.ts'
import type { Log } from '../log.ts'
import { cardsFor } from './cards.ts'
import { nameOf } from './commits.ts'
import { pensFrame } from './frames.ts'
import type { Room } from './room.ts'
import type { Rooms } from './rooms.ts'

/** Sockets of whoever may no longer be there are closed well within a second, however the change was made. Source: [P8]. */
const CHECK_MS = 400

type Ground = { db: Db; log: Log; rooms: Rooms }

/** One question for all the open texts of a workshop: what it costs to look does not grow with how many they are. */
const checkMembers = async ({ db, rooms }: Ground, workshopId: string): Promise<void> => {
  const seats = [...rooms.all()].flatMap((room) =>
    room.text.workshopId === workshopId ? [...room.seats] : [],
  )
  const here = [...new Set(seats.map(({ personId }) => personId))]
  const present = new Set((await listPresentMembers(db, workshopId, here)).map(({ personId }) => personId))
  for (const seat of seats) if (!present.has(seat.personId)) seat.close(closeCodes.notFound, 'not-found')
}

const workshopsWithPeople = (rooms: Rooms): Set<string> =>
  new Set([...rooms.all()].flatMap(({ text, seats }) => (seats.size > 0 ? [text.workshopId] : [])))

const checkSessions = async ({ db, rooms }: Ground): Promise<void> => {
  const seats = [...rooms.all()].flatMap((room) => [...room.seats])
  const ids = [...new Set(seats.map(({ sessionId }) => sessionId))]
  if (ids.length === 0) return
  const running = new Set((await listRunningSessions(db, ids, Date.now())).map(({ id }) => id))
  for (const seat of seats) if (!running.has(seat.sessionId)) seat.close(closeCodes.sessionOver, 'signed-out')
}

/** Pens may have been retired by a change of voice: what comes from now on needs a new one. */
const refreshPens = async ({ db }: Ground, room: Room): Promise<void> => {
  for (const owner of await listPens(db, room.text.number)) room.text.pens.set(owner.pen, owner)
}

/** Whoever has a text open sees the new name of somebody who wrote in it, without opening it anew. */
const tellName = async (ground: Ground, room: Room, personId: string): Promise<void> => {
  await refreshPens(ground, room)
  const cards = cardsFor(room.text, personId).filter(({ person }) => person === personId)
  if (cards.length === 0) return
  const frame = pensFrame(cards)
  for (const seat of room.seats) if (seat.speaksTrama) seat.sendWhole(frame)
}

/** Watches who may be where: told by the routes at once, and looking for itself all the time. */
export const watchRights = (ground: Ground) => {
  const { rooms, log } = ground
  const failed = (error: unknown): void => log.error({ reason: nameOf(error) }, 'rights could not be checked')

  const check = async (): Promise<void> => {
    await checkSessions(ground)
    for (const workshopId of workshopsWithPeople(rooms)) await checkMembers(ground, workshopId)
  }

  const changed = (workshopId: string): void => {
    void checkMembers(ground, workshopId).catch(failed)
    for (const room of rooms.all())
      if (room.text.workshopId === workshopId) void refreshPens(ground, room).catch(failed)
  }

  const signedOut = (sessionId: string): void => {
    for (const room of rooms.all())
      for (const seat of room.seats)
        if (seat.sessionId === sessionId) seat.close(closeCodes.sessionOver, 'signed-out')
  }

  const renamed = (personId: string): void => {
    for (const room of rooms.all()) void tellName(ground, room, personId).catch(failed)
  }

  /** In these texts somebody's words are a person of the group's by now: who has them open sees it. */
  const erased = async (documents: string[]): Promise<void> => {
    const told = new Set(documents)
    for (const room of rooms.all()) if (told.has(room.text.id)) await tellName(ground, room, SOMEONE.id)
  }

  let timer: NodeJS.Timeout
  const again = (): void => {
    timer = setTimeout(() => void check().catch(failed).finally(again), CHECK_MS)
    timer.unref()
  }
  again()

  return { changed, signedOut, renamed, erased, close: () => clearTimeout(timer) }
}
