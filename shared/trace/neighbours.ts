import * as Y from 'yjs'
import { insertedAt, type Fold, type Removed } from './fold.ts'
import { structAt } from './text-of.ts'

/** A character by its id. */
export type Unit = { pen: number; clock: number }

/** When a character arrived and when it was removed, in ms; infinity while it lives. */
export type Times = { bornAt(unit: Unit): number; goneAt(unit: Unit): number }

/** Looks removals up by id; a pen's are put in order the first time one of them is asked for. */
export const makeTimes = (doc: Y.Doc, fold: Fold): Times => {
  const { removed } = fold
  const sorted = new Map<number, Removed[]>()
  const goneAt = ({ pen, clock }: Unit): number => {
    const struct = structAt(doc, pen, clock)
    if (struct instanceof Y.Item && !struct.deleted) return Number.POSITIVE_INFINITY
    const ranges = sorted.get(pen) ?? [...(removed.get(pen) ?? [])].sort((a, b) => a.from - b.from)
    sorted.set(pen, ranges)
    let [low, high] = [0, ranges.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ranges[middle]!.to <= clock) low = middle + 1
      else high = middle
    }
    const found = ranges[low]
    return found && found.from <= clock ? found.at : 0
  }
  return { goneAt, bornAt: ({ pen, clock }) => insertedAt(fold, pen, clock) ?? 0 }
}

/** A walk that long through removed items finds nothing: the text there is unlike any that people write. */
const FARTHEST = 5_000

/** What stands next to a character as the text was read at a moment: a letter, a marker, or the end of the text. */
export type Neighbour =
  { kind: 'letter'; unit: Unit; letter: string } | { kind: 'marker'; item: Y.Item } | null

/** The text as it read while what was removed at `until` or later still stood, and what came after had not come. Infinity: as it reads now. */
export type Moment = Times & { until: number }

const stands = (item: Y.Item, clock: number, { bornAt, goneAt, until }: Moment): boolean => {
  if (until === Number.POSITIVE_INFINITY) return !item.deleted
  const unit = { pen: item.id.client, clock }
  return (!item.deleted || goneAt(unit) >= until) && bornAt(unit) <= until
}

/** The next thing read on one side of a character. Source: [W2]. */
export const nextTo = (doc: Y.Doc, { pen, clock }: Unit, side: 1 | -1, moment: Moment): Neighbour => {
  const start = structAt(doc, pen, clock)
  let item: Y.Item | null = start instanceof Y.Item ? start : null
  let at = item ? clock - item.id.clock + side : 0
  for (let steps = 0; item !== null && steps < FARTHEST; steps++) {
    const found = within(item, at, side, moment)
    if (found) return found
    item = side === 1 ? item.right : item.left
    at = item === null || side === 1 ? 0 : item.length - 1
  }
  return null
}

const within = (item: Y.Item, from: number, side: 1 | -1, moment: Moment): Neighbour => {
  const { content, id } = item
  if (content instanceof Y.ContentType)
    return from === 0 && stands(item, id.clock, moment) ? { kind: 'marker', item } : null
  if (!(content instanceof Y.ContentString)) return null
  for (let at = from; at >= 0 && at < item.length; at += side)
    if (stands(item, id.clock + at, moment))
      return { kind: 'letter', unit: { pen: id.client, clock: id.clock + at }, letter: content.str[at]! }
  return null
}

/** How many line breaks stand between two characters read one after the other; null when something else is between. */
export const breaksBetween = (doc: Y.Doc, before: Unit, after: Unit, moment: Moment): number | null => {
  let here = before
  for (let breaks = 0; breaks < FARTHEST; breaks++) {
    const next = nextTo(doc, here, 1, moment)
    if (next?.kind !== 'marker')
      return next?.unit.pen === after.pen && next.unit.clock === after.clock ? breaks : null
    here = { pen: next.item.id.client, clock: next.item.id.clock }
  }
  return null
}
