import { findLastOpened } from '../db/documents.ts'
import { placeOf } from '../shared/text/place-of.ts'
import { structAt } from '../shared/trace/text-of.ts'
import type { Deps } from './deps.ts'
import type { Text } from './live/text.ts'

/** The newest thing a person put into a text, by receipt time; undefined when they only read. */
const lastOwn = ({ doc, pens, fold }: Text, personId: string) => {
  const own = [...pens.values()].filter((owner) => owner.personId === personId)
  const ends = own.flatMap(({ pen }) =>
    (fold.inserted.get(pen) ?? []).slice(-1).map((step) => ({ pen, ...step })),
  )
  const last = ends.toSorted((a, b) => b.at - a.at)[0]
  return last && { pen: last.pen, clock: last.to - 1, struct: structAt(doc, last.pen, last.to - 1) }
}

/** Whether anything that a person typed was ever in a text. */
export const hasWritten = (text: Text, personId: string): boolean => lastOwn(text, personId) !== undefined

const lookAtPlace = (personId: string) => (text: Text) => {
  const last = lastOwn(text, personId)
  return {
    title: text.title,
    ...placeOf(text.body, last?.struct),
    /** By its id, which no line written above it changes. */
    letter: last ? { pen: last.pen, clock: last.clock } : null,
  }
}

/** Where a person goes on: the text they had open last, where they last wrote in it. It is told to them alone. */
export const findPlace = async (
  { db, rooms }: Pick<Deps, 'db' | 'rooms'>,
  { workshopId, personId }: { workshopId: string; personId: string },
) => {
  const id = await findLastOpened(db, workshopId, personId)
  const seen = id && (await rooms.read(id, lookAtPlace(personId)))
  return seen ? { id: id!, ...seen } : null
}
