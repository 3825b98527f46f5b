import { findDocumentFor, findLastWorkshop } from '../db/documents.ts'
import { listUnseen, setSeen, type Mark, type Unseen } from '../db/seen.ts'
import type * as v from 'valibot'
import { minutesToRead, threeThings, type marksSchema, type TextNews } from '../shared/news.ts'
import { newsOf, type NewHand } from '../shared/trace/news.ts'
import type { Knowledge } from '../shared/voices.ts'
import type { Deps } from './deps.ts'
import { findPlace } from './find-place.ts'
import type { Text } from './live/text.ts'
import { openCards } from './person-cards.ts'
import { partTitles } from './read-steps.ts'
import { openVoices } from './read-trace.ts'

/** Texts read at one time, the last touched; what lies beyond is told once these are seen. */
const MOST_READ = 200

type Reading = Pick<Deps, 'db' | 'keys' | 'log' | 'rooms'>

/** When a person last put something into a text, by receipt time; -1 when they only read. */
const lastOwnAt = ({ pens, fold }: Text, personId: string): number =>
  Math.max(
    -1,
    ...[...pens.values()]
      .filter((owner) => owner.personId === personId)
      .map(({ pen }) => fold.inserted.get(pen)?.at(-1)?.at ?? -1),
  )

/**
 * From when what arrived is new. Without a mark it is what came after they joined or last wrote. Where a clock went back rows
 * share a time: then some of what was seen is told again, and nothing is hidden.
 */
const newFrom = (text: Text, { mark, joinedAt, nextAt }: Unseen, me: string): number =>
  mark ? (nextAt ?? mark.at + 1) : Math.max(joinedAt, lastOwnAt(text, me)) + 1

const lookAtNews = (unseen: Unseen, me: string) => (text: Text, rows: number) => {
  const from = newFrom(text, unseen, me)
  return {
    title: text.title,
    now: { size: rows, at: text.at },
    titles: partTitles(text.doc),
    pens: text.pens,
    born: unseen.mark === null && unseen.createdAt >= from,
    found: newsOf(text.body, {
      fold: text.fold,
      isNew: (at) => at >= from,
      personOf: (pen) => text.pens.get(pen)?.personId ?? null,
      me,
    }),
  }
}

type Seen = ReturnType<ReturnType<typeof lookAtNews>>

/** Names and voices of a workshop are opened once, however many of its texts are read. */
const openWorkshops = (deps: Reading) => {
  const open = async (workshopId: string) => ({
    cardOf: await openCards(deps, workshopId),
    voiceOf: await openVoices(deps, workshopId),
  })
  const opened = new Map<string, ReturnType<typeof open>>()
  return (workshopId: string) => {
    const known = opened.get(workshopId) ?? open(workshopId)
    opened.set(workshopId, known)
    return known
  }
}

type Workshop = Awaited<ReturnType<ReturnType<typeof openWorkshops>>>
type Hand = ReturnType<Workshop['cardOf']> & { voice: Knowledge[]; wrote: boolean }

const nameHands = ({ cardOf, voiceOf }: Workshop, hands: NewHand[], pens: Seen['pens']): Hand[] =>
  hands.map(({ person, pen, wrote }) => ({ ...cardOf(person), voice: voiceOf(pens.get(pen)) ?? [], wrote }))

/** Whoever opened a text, with the voice of their last pen in it. */
const nameMaker = ({ cardOf, voiceOf }: Workshop, person: string, pens: Seen['pens']): Hand => {
  const last = [...pens.values()].findLast(({ personId }) => personId === person)
  return { ...cardOf(person), voice: voiceOf(last) ?? [], wrote: true }
}

const nameText = (unseen: Unseen, seen: Seen, workshop: Workshop, me: string): TextNews<Hand> => {
  const { id, kind, createdBy } = unseen
  const born = seen.born && createdBy !== null && createdBy !== me
  return {
    text: { id, kind, title: seen.title, workshop: unseen.workshop },
    born,
    hands: born ? [nameMaker(workshop, createdBy, seen.pens)] : [],
    parts: seen.found.map(({ part, block, hands, words }) => ({
      title: (part !== null && seen.titles.get(part)?.title) || '',
      block,
      hands: nameHands(workshop, hands, seen.pens),
      words,
    })),
  }
}

/** Where a person goes on, in the workshop whose text they opened last. */
const findMyPlace = async (deps: Reading, personId: string) => {
  const workshopId = await findLastWorkshop(deps.db, personId)
  return workshopId ? findPlace(deps, { workshopId, personId }) : null
}

/** Where more rows hold nothing new for a person, they are not read again: nothing is hidden. It can wait for a full disk. */
const passOver = async ({ db, log }: Reading, personId: string, quiet: { number: number; now: Mark }[]) => {
  if (quiet.length === 0) return
  const move = db.write(async (tx) => {
    for (const { number, now } of quiet) await setSeen(tx, personId, number, now)
  })
  await move.catch(() => log.warn('marks of texts without news were not moved'))
}

/**
 * What others did in a person's texts since they saw them, for them alone: three things at most, how long it takes to read
 * them, and their marks as they were and as they become once all is seen.
 */
export const viewNews = async (deps: Reading, personId: string) => {
  const unseen = (await listUnseen(deps.db, personId)).slice(0, MOST_READ)
  const workshopOf = openWorkshops(deps)
  const news: TextNews<Hand>[] = []
  const marks: { id: string; before: Mark | null; now: Mark }[] = []
  const quiet: { number: number; now: Mark }[] = []
  for (const one of unseen) {
    const seen = await deps.rooms.glance(one.id, lookAtNews(one, personId))
    if (!seen) continue
    const told = nameText(one, seen, await workshopOf(one.workshopId), personId)
    if (!told.born && told.parts.length === 0) {
      quiet.push({ number: one.number, now: seen.now })
      continue
    }
    marks.push({ id: one.id, before: one.mark, now: seen.now })
    news.push(told)
  }
  await passOver(deps, personId, quiet)
  const place = await findMyPlace(deps, personId)
  return { things: threeThings(news), minutes: minutesToRead(news), marks, place }
}

/** A text is before a person's eyes as it stands now. */
export const markSeen = async (
  { db, rooms }: Pick<Deps, 'db' | 'rooms'>,
  personId: string,
  { id, number }: { id: string; number: number },
): Promise<void> => {
  const now = await rooms.read(id, (text, rows) => ({ size: rows, at: text.at }))
  if (now) await db.write((tx) => setSeen(tx, personId, number, now))
}

/** A page of before a restore may hold marks beyond what there is: they would hide what comes next. */
const within = ({ size, at }: Mark, text: { size: number; updatedAt: number }): Mark => ({
  size: Math.min(size, text.size),
  at: Math.min(at, text.updatedAt),
})

type Marks = v.InferOutput<typeof marksSchema>['marks']

/** Moves a person's own marks; of texts that are not theirs nothing is kept, and nothing is said. */
export const moveMarks = ({ db }: Pick<Deps, 'db'>, personId: string, marks: Marks): Promise<void> =>
  db.write(async (tx) => {
    for (const { id, mark } of marks) {
      const document = await findDocumentFor(tx, personId, id)
      if (document) await setSeen(tx, personId, document.number, mark && within(mark, document))
    }
  })
