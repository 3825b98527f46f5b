import type * as Y from 'yjs'
import type { SourceLink } from '../sync-protocol.ts'
import { breaksBetween, nextTo, type Times, type Moment, type Neighbour, type Unit } from './neighbours.ts'

/** Sources whose letters follow one another both where they come from and where they stand now, line by line. */
export type Group = { lines: SourceLink[][]; letters: number }

const firstNow = ({ pen, from }: SourceLink): Unit => ({ pen, clock: from })
const lastNow = ({ pen, from, length }: SourceLink): Unit => ({ pen, clock: from + length - 1 })
const firstThen = ({ sourcePen, sourceFrom }: SourceLink): Unit => ({ pen: sourcePen, clock: sourceFrom })
const lastThen = ({ sourcePen, sourceFrom, length }: SourceLink): Unit => ({
  pen: sourcePen,
  clock: sourceFrom + length - 1,
})

const NOW = Number.POSITIVE_INFINITY

/** The moment at which a source was last read where it stood. */
const momentOf = (link: SourceLink, times: Times): Moment => ({
  ...times,
  until: times.goneAt(firstThen(link)),
})

const linesBetween = (doc: Y.Doc, times: Times, a: SourceLink, b: SourceLink): number | null => {
  const moment = momentOf(a, times)
  if (times.goneAt(firstThen(b)) !== moment.until) return null
  const now = breaksBetween(doc, lastNow(a), firstNow(b), { ...times, until: NOW })
  return now !== null && now === breaksBetween(doc, lastThen(a), firstThen(b), moment) ? now : null
}

/** Puts sources together as far as they go on as one. They must be in reading order, as our editor sends them. */
export const groupSources = (doc: Y.Doc, times: Times, sources: readonly SourceLink[]): Group[] => {
  const groups: Group[] = []
  let last: SourceLink | undefined
  for (const link of sources) {
    const breaks = last ? linesBetween(doc, times, last, link) : null
    const group = groups.at(-1)
    if (breaks === null || !group) groups.push({ lines: [[link]], letters: link.length })
    else {
      if (breaks === 0) group.lines.at(-1)!.push(link)
      else group.lines.push([link])
      group.letters += link.length
    }
    last = link
  }
  return groups
}

type Sides = { before: Neighbour; after: Neighbour; first: Unit; last: Unit }

const endsOf = ({ lines }: Group): [SourceLink, SourceLink] => [lines[0]![0]!, lines.at(-1)!.at(-1)!]

const sidesThen = (doc: Y.Doc, times: Times, group: Group): Sides => {
  const [start, end] = endsOf(group)
  const [first, last] = [firstThen(start), lastThen(end)]
  const moment = momentOf(start, times)
  return { before: nextTo(doc, first, -1, moment), after: nextTo(doc, last, 1, moment), first, last }
}

const isAtMarkers = ({ before, after }: Pick<Sides, 'before' | 'after'>): boolean =>
  before?.kind === 'marker' && after?.kind !== 'letter'

/** Whole lines there and whole lines here: nothing of a line is left behind, nothing else is in it now. */
export const areWholeLines = (doc: Y.Doc, times: Times, group: Group): boolean => {
  const [start, end] = endsOf(group)
  const now = { ...times, until: NOW }
  const here = { before: nextTo(doc, firstNow(start), -1, now), after: nextTo(doc, lastNow(end), 1, now) }
  return isAtMarkers(here) && isAtMarkers(sidesThen(doc, times, group))
}

const WORD = /[\p{L}\p{N}]/u

/** Neither end cuts a word of the source in two. */
export const areWholeWords = (doc: Y.Doc, times: Times, group: Group, [first, last]: string): boolean => {
  const { before, after } = sidesThen(doc, times, group)
  const cuts = (neighbour: Neighbour, letter: string | undefined): boolean =>
    neighbour?.kind === 'letter' && WORD.test(neighbour.letter) && WORD.test(letter ?? '')
  return !cuts(before, first) && !cuts(after, last)
}
