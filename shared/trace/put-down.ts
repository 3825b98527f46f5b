import type * as Y from 'yjs'
import { groupStart, linkAt, type LinkTable } from './links.ts'
import { makeCovers, type Ranges } from './ranges.ts'
import { eachStretch } from './text-of.ts'

/** Letters that colleagues put down by a move or an undo: which letters they were, and which they are now. */
type Stood = { pen: number; from: number; to: number; nowPen: number; nowFrom: number }

/** Where letters stand that others moved: the place of the first one found, and whether that goes for every letter. */
export type StandsElsewhere = { at: { pen: number; clock: number }; all: boolean }

/** Up to which clock the letters of a pen do not count; infinity for a pen that does not. */
type Since = (pen: number) => number

/** Living letters that were moved here, among those newer than `since`; what somebody copied is not moved. */
const movedSince = (doc: Y.Doc, links: LinkTable, since: Since): Stood[] => {
  const stood: Stood[] = []
  for (const [pen, runs] of links) {
    for (const link of runs) {
      if (link.from < since(pen) || groupStart(links, link).kind === 'source') continue
      eachStretch(doc, pen, link.from, link.from + link.length, (struct, clock, length) => {
        if (struct.deleted) return
        const from = link.sourceFrom + clock - link.from
        stood.push({ pen: link.sourcePen, from, to: from + length, nowPen: pen, nowFrom: clock })
      })
    }
  }
  return stood
}

/** The letters a letter may be known by: its own name, and that of the first writer's. */
const namesOf = (links: LinkTable, pen: number, clock: number): { pen: number; clock: number }[] => {
  const link = linkAt(links, pen, clock)
  const first = link && { pen: link.sourcePen, clock: link.sourceFrom + clock - link.from }
  return first ? [{ pen, clock }, first] : [{ pen, clock }]
}

/** A text and its links, as one page of it knows them, and the page's own pen. */
type Known = { doc: Y.Doc; links: LinkTable; own: number }

/**
 * Whether one's own move, made from clock `from` on, is the one that took these letters away: the log names each letter that
 * goes once, so a move that came second has no link of that kind. Source: binding/SPEC.md [B23].
 */
export const movedFirst = ({ doc, links, own }: Known, from: number, letters: Ranges): boolean => {
  const covers = makeCovers(movedSince(doc, links, (pen) => (pen === own ? from : Infinity)))
  return letters.some(({ pen, from: first, to }) => {
    for (let clock = first; clock < to; clock++)
      if (namesOf(links, pen, clock).some((name) => covers(name.pen, name.clock, name.clock + 1))) return true
    return false
  })
}

/** Where others put down these very letters since, as the links tell; null when they stand nowhere else. Source: binding/SPEC.md [B23]. */
export const standsElsewhere = (
  { doc, links, own, since }: Known & { since: Since },
  letters: Ranges,
): StandsElsewhere | null => {
  const stood = movedSince(doc, links, (pen) => (pen === own ? Infinity : since(pen)))
  if (stood.length === 0) return null
  const covers = makeCovers(stood)
  let at: StandsElsewhere['at'] | null = null
  let all = true
  for (const { pen, from, to } of letters)
    for (let clock = from; clock < to; clock++) {
      const found = namesOf(links, pen, clock).find((name) => covers(name.pen, name.clock, name.clock + 1))
      all &&= found !== undefined
      if (found) at ??= placeOf(stood, found)
    }
  return at && { at, all }
}

const placeOf = (stood: readonly Stood[], { pen, clock }: { pen: number; clock: number }) => {
  const { from, nowPen, nowFrom } = stood.find(
    (one) => one.pen === pen && one.from <= clock && clock < one.to,
  )!
  return { pen: nowPen, clock: nowFrom + clock - from }
}
