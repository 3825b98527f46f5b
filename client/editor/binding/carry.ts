import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import type { SourceLink } from '../../../shared/sync-protocol.ts'
import type { Mirror } from './mirror.ts'
import { placeOfPos } from './positions.ts'
import type { Shown } from './shown.ts'
import { pushSource } from './undo.ts'

/** Letters by their ids, in reading order; line breaks inside a block are letters, markers are none. */
export type LetterIds = { pen: number; clock: number; length: number }[]

/** What stands between two places of a document was there before, as these letters. */
export type Carried = { from: number; to: number; ids: LetterIds }

const CARRY = 'carry'

/** Says of a change that letters it puts down are letters the text had: they keep their writer. Source: SPEC.md [B22]. */
export const carry = (tr: Transaction, carried: Carried): Transaction =>
  tr.setMeta(CARRY, [...carriedBy(tr), carried])

/** What a change says that it puts down again. */
export const carriedBy = (tr: Transaction): readonly Carried[] =>
  (tr.getMeta(CARRY) as readonly Carried[] | undefined) ?? []

const pushIds = (ids: LetterIds, pen: number, clock: number, length: number): void => {
  const last = ids.at(-1)
  if (length <= 0) return
  if (last?.pen === pen && last.clock + last.length === clock) last.length += length
  else ids.push({ pen, clock, length })
}

/** The letters on screen between two places. */
export const idsBetween = (
  mirror: Mirror,
  doc: Node,
  [from, to]: [number, number],
  shown: Shown,
): LetterIds => {
  const ids: LetterIds = []
  const [start, end] = [placeOfPos(doc, from), placeOfPos(doc, to)]
  for (let row = Math.max(0, start.row); row <= end.row; row++) {
    const [skip, until] = [row === start.row ? start.offset : 0, row === end.row ? end.offset : Infinity]
    let at = 0
    let item = mirror.rows[row]?.marker.right ?? null
    for (; item !== null && at < until && !mirror.known.has(item); item = item.right)
      for (const span of shown(item)) {
        const [first, last] = [Math.max(skip, at), Math.min(until, at + span.to - span.from)]
        pushIds(ids, item.id.client, item.id.clock + span.from + first - at, last - first)
        at += span.to - span.from
      }
  }
  return ids
}

export const lengthOfIds = (ids: LetterIds): number => ids.reduce((sum, { length }) => sum + length, 0)

/** Pairs letters one by one; those that are new name the one they were. */
const pair = (
  sources: SourceLink[],
  now: LetterIds,
  was: LetterIds,
  isNew: (id: LetterIds[0]) => boolean,
) => {
  if (lengthOfIds(now) !== lengthOfIds(was)) return
  let [index, done] = [0, 0]
  for (const { pen, clock, length } of now)
    for (let at = 0; at < length;) {
      const old = was[index]!
      const size = Math.min(length - at, old.length - done)
      if (isNew({ pen, clock: clock + at, length: size }))
        pushSource(sources, {
          pen,
          from: clock + at,
          length: size,
          sourcePen: old.pen,
          sourceFrom: old.clock + done,
        })
      at += size
      done += size
      if (done === old.length) [index, done] = [index + 1, 0]
    }
}

/** The exact sources of what was just written for these transactions; `since` is one's own clock before. [B22] */
export const carriedSources = (
  mirror: Mirror,
  transactions: readonly Transaction[],
  since: number,
  shown: Shown,
): SourceLink[] => {
  const sources: SourceLink[] = []
  const own = mirror.body.doc!.clientID
  transactions.forEach((tr, index) => {
    const later = transactions.slice(index + 1)
    const doc = transactions.at(-1)!.doc
    const isNew = ({ pen, clock }: LetterIds[0]): boolean => pen === own && clock >= since
    for (const { from, to, ids } of carriedBy(tr)) {
      const map = (pos: number, side: number): number =>
        later.reduce((at, { mapping }) => mapping.map(at, side), pos)
      pair(sources, idsBetween(mirror, doc, [map(from, 1), map(to, -1)], shown), ids, isNew)
    }
  })
  return sources
}
