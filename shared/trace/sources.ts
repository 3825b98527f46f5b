import * as Y from 'yjs'
import type { Link, SourceLink } from '../sync-protocol.ts'
import type { Effect } from './effect.ts'
import type { Fold } from './fold.ts'
import { areWholeLines, areWholeWords, groupSources, type Group } from './groups.ts'
import { movedLinks } from './moved.ts'
import { makeTimes, type Times } from './neighbours.ts'
import { makeCovers, type Ranges } from './ranges.ts'
import { rootedLinks } from './stitched.ts'
import { charactersOf, eachStretch, startOf, structAt } from './text-of.ts'

/** Words re-inserted elsewhere need whole words of this length to keep their writer. Source: provenance.md, exact way. */
export const SHORTEST = 12

/** The whole of what the same person cut last is known from this length on. */
export const WHOLE_CUT = 4

/**
 * Undo puts each new item just left of the dead one it brings back, and the gate sees to it that nothing lies between:
 * nobody can claim a restoration that is none, nor put letters in another order. Source: provenance.md, inference 2.
 */
const isRestoration = (doc: Y.Doc, link: SourceLink): boolean => {
  let holds = goneAll(doc, link)
  eachStretch(doc, link.pen, link.from, link.from + link.length, (struct, at, length) => {
    const item = struct instanceof Y.Item ? startOf(doc, struct) : null
    const start = item?.id.clock ?? 0
    const clock = link.sourceFrom + start - link.from
    const right = item?.rightOrigin
    // What stands before it in the same run must be the source's as well: else a letter could fit by chance.
    holds &&=
      right?.client === link.sourcePen &&
      right.clock === clock &&
      charactersOf(doc, link.pen, start, at + length - start) ===
        charactersOf(doc, link.sourcePen, clock, at + length - start)
  })
  return holds
}

const goneAll = (doc: Y.Doc, { sourcePen, sourceFrom, length }: SourceLink): boolean => {
  let gone = true
  eachStretch(doc, sourcePen, sourceFrom, sourceFrom + length, (struct) => (gone &&= struct.deleted))
  return gone
}

/** Whether every letter of the group's sources is in these ranges. */
const areIn = (ranges: Ranges, { lines }: Group): boolean => {
  const covers = makeCovers(ranges)
  return lines
    .flat()
    .every(({ sourcePen, sourceFrom, length }) => covers(sourcePen, sourceFrom, sourceFrom + length))
}

/** Letters in ranges; markers and format items are none. */
export const lettersIn = (doc: Y.Doc, ranges: Ranges): number => {
  let letters = 0
  for (const { pen, from, to } of ranges)
    for (let clock = from; clock < to;) {
      const struct = structAt(doc, pen, clock)
      if (!struct) break
      const end = Math.min(to, struct.id.clock + struct.length)
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) letters += end - clock
      clock = end
    }
  return letters
}

/** What is known when the sources of one update are held against it. */
export type Ground = {
  doc: Y.Doc
  effect: Effect
  fold: Fold
  /** What the same person took away last, with at least `WHOLE_CUT` letters. */
  cut?: Ranges | undefined
}

const kindOf = ({ doc, effect, cut }: Ground, times: Times, group: Group): Link['kind'] | null => {
  if (areIn(effect.removed, group) && areWholeLines(doc, times, group)) return 'moved'
  if (group.letters >= SHORTEST && areWholeWords(doc, times, group, endsOfText(doc, group))) return 'source'
  if (cut && group.letters >= WHOLE_CUT && areIn(cut, group) && lettersIn(doc, cut) === group.letters)
    return 'source'
  return null
}

const endsOfText = (doc: Y.Doc, { lines }: Group): string => {
  const [first, last] = [lines[0]![0]!, lines.at(-1)!.at(-1)!]
  const start = charactersOf(doc, first.pen, first.from, 1) ?? ''
  return start + (charactersOf(doc, last.pen, last.from + last.length - 1, 1) ?? '')
}

/** Each removed letter is put down once: what is claimed again is left out. */
const withoutRepeats = (sources: readonly SourceLink[], removed: Ranges): SourceLink[] => {
  const isRemoved = makeCovers(removed)
  const repeated = new Set<SourceLink>()
  const inOrder = sources
    .filter((link) => isRemoved(link.sourcePen, link.sourceFrom, link.sourceFrom + link.length))
    .sort((a, b) => a.sourcePen - b.sourcePen || a.sourceFrom - b.sourceFrom)
  let last: SourceLink | undefined
  for (const link of inOrder) {
    const overlaps = last?.sourcePen === link.sourcePen && link.sourceFrom < last.sourceFrom + last.length
    if (overlaps) repeated.add(link)
    else last = link
  }
  return sources.filter((link) => !repeated.has(link))
}

/**
 * The links of the sources that hold, character by character: new text of this update, equal to what is named, and long
 * enough or whole enough to be told from letters picked here and there. Chains end at the first writer. A source that does
 * not hold is simply no link. Source: trace/SPEC.md [W2].
 */
export const verifiedLinks = (ground: Ground, sources: readonly SourceLink[]): Link[] => {
  const { doc, effect, fold } = ground
  const times = makeTimes(doc, fold)
  const isFresh = makeCovers(effect.fresh)
  const equal = withoutRepeats(sources, effect.removed).filter((link) => {
    const text = isFresh(link.pen, link.from, link.from + link.length)
      ? charactersOf(doc, link.pen, link.from, link.length)
      : null
    return text !== null && text === charactersOf(doc, link.sourcePen, link.sourceFrom, link.length)
  })
  const restored = new Set(equal.filter((link) => isRestoration(doc, link)))
  const others = equal.filter((link) => !restored.has(link))
  const linksOf = (group: Group, kind: Link['kind'] | null): Link[] =>
    kind ? group.lines.flatMap((line) => rootedLinks(doc, fold.links, line, kind)) : []
  return [
    ...groupSources(doc, times, [...restored]).flatMap((group) => linksOf(group, 'undo')),
    ...groupSources(doc, times, others).flatMap((group) => linksOf(group, kindOf(ground, times, group))),
  ]
}

/** Links of an update: the sources that hold, or else what can be seen to have moved inside it. Source: [W1], [W2]. */
export const linksOfUpdate = (ground: Ground, sources: readonly SourceLink[]): Link[] => {
  const { doc, effect, fold } = ground
  const exact = sources.length > 0 ? verifiedLinks(ground, sources) : []
  if (exact.length > 0) return exact
  const moved = movedLinks(doc, effect)
  if (moved.length === 0) return []
  const groups = groupSources(doc, makeTimes(doc, fold), moved)
  return groups.flatMap(({ lines }) => lines.flatMap((line) => rootedLinks(doc, fold.links, line, 'moved')))
}
