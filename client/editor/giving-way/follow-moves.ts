import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'
import * as Y from 'yjs'
import type { LinkTable } from '../../../shared/trace/links.ts'
import { movedFirst, standsElsewhere, type StandsElsewhere } from '../../../shared/trace/put-down.ts'
import { makeCovers, type Ranges } from '../../../shared/trace/ranges.ts'
import { structAt } from '../../../shared/trace/text-of.ts'
import type { CharacterId, FlatBinding } from '../binding/binding.ts'
import { takeAway } from './take-away.ts'
import { removedFirst } from './removed-first.ts'

/** A line put down again: which it was, which it is now, and how it read when it landed. */
export type MovedLine = { was: { marker: CharacterId; letters: Ranges }; now: CharacterId; block: Node }

type Move = {
  lines: readonly MovedLine[]
  /** Up to where each pen was known here when the move was made. */
  known: ReadonlyMap<number, number>
  /** What others removed, as committed before this move. */
  removed: Ranges
}

/** What became of a line that a colleague had moved first: `by` is their pen. */
export type Outcome = { by: number; words: string; gaveWay: boolean }

/** What the connection tells whoever follows the moves of this page. */
export type Follower = {
  hear(frame: Uint8Array, isFirstAnswer: boolean): void
  look(): void
  settled(): void
}

type Ground = {
  view: EditorView
  binding: FlatBinding
  doc: Y.Doc
  links: LinkTable
  tell(outcome: Outcome): void
}

/**
 * Two people move the same line at once: who is second takes their own copy away. Who was second is known from the order
 * in which the server committed, so it is never both. Source: binding/SPEC.md [B23].
 */
export const followMoves = ({ view, binding, doc, links, tell }: Ground) => {
  const own = doc.clientID
  let moves: Move[] = []

  /** Moved twice before anything was committed: what counts is where it stood first. */
  const firstPlace = (line: MovedLine): MovedLine => {
    const before = moves
      .flatMap(({ lines }) => lines)
      .find(({ now }) => now.pen === line.was.marker.pen && now.clock === line.was.marker.clock)
    const same = before && lengthOf(before.was.letters) === lengthOf(line.was.letters)
    return same ? { ...line, was: before.was } : line
  }

  const decide = (move: Move): boolean => {
    const isRemoved = removesAll(move.removed)
    // After a socket died what was removed may be one's own doing: then the log says so. [B23]
    const stillHere = move.lines.filter(
      ({ now, was }) => isAlive(doc, now) && !movedFirst({ doc, links, own }, now.clock, was.letters),
    )
    const ground = { doc, links, own, since: (pen: number) => move.known.get(pen) ?? 0 }
    const elsewhere = new Map<MovedLine, StandsElsewhere>()
    for (const line of stillHere) {
      const { marker, letters } = line.was
      const found = isRemoved([rangeOf(marker), ...letters]) ? standsElsewhere(ground, letters) : null
      if (found) elsewhere.set(line, found)
    }
    if (elsewhere.size === 0) return false
    const { gone, stayed } = takeAway({ view, binding }, stillHere, elsewhere, ({ was }) =>
      isRemoved([rangeOf(was.marker)]),
    )
    const line = gone[0] ?? stayed[0]!
    tell({ by: elsewhere.get(line)!.at.pen, words: line.block.textContent.trim(), gaveWay: !stayed.length })
    return true
  }

  const follower: Follower = {
    hear(frame, isFirstAnswer) {
      if (moves.length === 0) return
      const removed = removedFirst(frame, own, isFirstAnswer)
      if (removed.length > 0)
        moves = moves.map((move) => ({ ...move, removed: [...move.removed, ...removed] }))
    },
    look() {
      const waiting = moves.filter(({ removed }) => removed.length > 0)
      const decided = new Set(waiting.filter(decide))
      moves = moves.filter((move) => !decided.has(move))
    },
    settled: () => (moves = []),
  }
  return {
    follower,
    add(lines: readonly MovedLine[]): void {
      moves.push({
        lines: lines.map(firstPlace),
        known: Y.decodeStateVector(Y.encodeStateVector(doc)),
        removed: [],
      })
    },
  }
}

const rangeOf = ({ pen, clock }: CharacterId): Ranges[0] => ({ pen, from: clock, to: clock + 1 })

/** Letter by letter: what was removed at once may be told in pieces. */
const removesAll = (removed: Ranges) => {
  const covers = makeCovers(removed)
  return (ranges: Ranges): boolean =>
    ranges.every(({ pen, from, to }) => {
      for (let clock = from; clock < to; clock++) if (!covers(pen, clock, clock + 1)) return false
      return true
    })
}

const lengthOf = (ranges: Ranges): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0)

const isAlive = (doc: Y.Doc, { pen, clock }: CharacterId): boolean =>
  structAt(doc, pen, clock)?.deleted === false
