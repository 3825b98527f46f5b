import type * as Y from 'yjs'
import { ContentString, Item } from 'yjs'
import type { Link } from '../sync-protocol.ts'
import type { Effect } from './effect.ts'
import { eachStretch } from './text-of.ts'

/** A stretch of text as it was written: characters of one pen with touching clocks. */
type Piece = { pen: number; from: number; text: string }

/** A whole removed run is known from this length on; a part of one from `PART`. Source: provenance.md, inference 3. */
const WHOLE = 4
const PART = 12

const LONGEST = 200_000

const removedPieces = (doc: Y.Doc, effect: Effect): Piece[] => {
  const pieces: Piece[] = []
  for (const { pen, from, to } of effect.removed)
    eachStretch(doc, pen, from, to, (struct, clock, length) => {
      if (!(struct instanceof Item) || !(struct.content instanceof ContentString)) return
      const start = clock - struct.id.clock
      joinPiece(pieces, { pen, from: clock, text: struct.content.str.slice(start, start + length) })
    })
  return pieces
}

const insertedPieces = (doc: Y.Doc, effect: Effect): Piece[] => {
  const pieces: Piece[] = []
  for (const { pen, from, to } of effect.fresh)
    eachStretch(doc, pen, from, to, (struct, clock, length) => {
      if (!(struct instanceof Item) || !(struct.content instanceof ContentString) || struct.deleted) return
      const start = clock - struct.id.clock
      joinPiece(pieces, { pen, from: clock, text: struct.content.str.slice(start, start + length) })
    })
  return pieces
}

const joinPiece = (pieces: Piece[], piece: Piece): void => {
  const last = pieces[pieces.length - 1]
  if (last && last.pen === piece.pen && last.from + last.text.length === piece.from) last.text += piece.text
  else pieces.push(piece)
}

const linkOf = (target: Piece, at: number, source: Piece, sourceAt: number, length: number): Link => ({
  pen: target.pen,
  from: target.from + at,
  length,
  sourcePen: source.pen,
  sourceFrom: source.from + sourceAt,
  kind: 'moved',
})

/** Seeds of `PART` characters in the removed pieces, to find where a part of one stands again. */
const seedsOf = (sources: Piece[]): Map<string, { source: Piece; at: number }[]> => {
  const seeds = new Map<string, { source: Piece; at: number }[]>()
  for (const source of sources)
    for (let at = 0; at + PART <= source.text.length; at++) {
      const seed = source.text.slice(at, at + PART)
      const places = seeds.get(seed)
      if (!places) seeds.set(seed, [{ source, at }])
      else if (places.length < 8) places.push({ source, at })
    }
  return seeds
}

const equalLength = (a: string, from: number, b: string, start: number): number => {
  let length = 0
  while (from + length < a.length && start + length < b.length && a[from + length] === b[start + length])
    length++
  return length
}

const wholeAt = (target: Piece, at: number, sources: Piece[]): Piece | undefined =>
  sources
    .filter((source) => source.text.length >= WHOLE && target.text.startsWith(source.text, at))
    .sort((a, b) => b.text.length - a.text.length)[0]

/**
 * Words that one update removed and put elsewhere keep their writer: whole removed runs of four characters or more,
 * otherwise stretches of twelve. Lengths in UTF-16 units. Source: trace/SPEC.md [W1a].
 */
export const movedLinks = (doc: Y.Doc, effect: Effect): Link[] => {
  if (effect.removed.length === 0 || effect.fresh.length === 0) return []
  const targets = insertedPieces(doc, effect).filter((piece) => piece.text.length >= WHOLE)
  if (targets.length === 0) return []
  const sources = removedPieces(doc, effect).filter((piece) => piece.text.length >= WHOLE)
  if (sources.length === 0 || total(sources) + total(targets) > LONGEST) return []
  const seeds = seedsOf(sources)
  return targets.flatMap((target) => linksInto(target, sources, seeds))
}

const total = (pieces: Piece[]): number => pieces.reduce((sum, piece) => sum + piece.text.length, 0)

const linksInto = (target: Piece, sources: Piece[], seeds: ReturnType<typeof seedsOf>): Link[] => {
  const links: Link[] = []
  for (let at = 0; at + WHOLE <= target.text.length;) {
    const best = longestAt(target, at, sources, seeds)
    if (best) links.push(linkOf(target, at, best.source, best.at, best.length))
    at += best?.length ?? 1
  }
  return links
}

const longestAt = (
  target: Piece,
  at: number,
  sources: Piece[],
  seeds: ReturnType<typeof seedsOf>,
): { source: Piece; at: number; length: number } | undefined => {
  let best: { source: Piece; at: number; length: number } | undefined
  for (const place of seeds.get(target.text.slice(at, at + PART)) ?? []) {
    const length = equalLength(target.text, at, place.source.text, place.at)
    if (!best || length > best.length) best = { ...place, length }
  }
  if (best) return best
  const whole = sources.length <= 64 ? wholeAt(target, at, sources) : undefined
  return whole && { source: whole, at: 0, length: whole.text.length }
}
