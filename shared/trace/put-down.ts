import type * as Y from 'yjs'
import { groupStart, linkAt, type LinkTable } from './links.ts'
import { makeCovers, type Ranges } from './ranges.ts'
import { eachStretch } from './text-of.ts'

/** Letters that colleagues put down by a move or an undo: which letters they were, and which they are now. */
type Stood = { pen: number; from: number; to: number; nowPen: number; nowFrom: number }

/** Where letters stand that others moved: the place of the first one found, and whether that goes for every letter. */
export type StandsElsewhere = { at: { pen: number; clock: number }; all: boolean }

/** Living letters that others moved here, among those newer than `since`; what somebody copied is not moved. */
const movedByOthers = (
  doc: Y.Doc,
  links: LinkTable,
  own: number,
  since: (pen: number) => number,
): Stood[] => {
  const stood: Stood[] = []
  for (const [pen, runs] of links) {
    if (pen === own) continue
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

/** Where others put down these very letters since, as the links tell; null when they stand nowhere else. Source: binding/SPEC.md [B23]. */
export const standsElsewhere = (
  { doc, links, own, since }: { doc: Y.Doc; links: LinkTable; own: number; since: (pen: number) => number },
  letters: Ranges,
): StandsElsewhere | null => {
  const stood = movedByOthers(doc, links, own, since)
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
