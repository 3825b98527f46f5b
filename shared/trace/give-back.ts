import * as Y from 'yjs'
import { BODY } from '../text/flat.ts'
import { entriesOfBlock, isGone, shapeOfBlock } from '../text/blocks.ts'
import { readKey, tokenOf } from '../text/items.ts'
import { NO_MARKS, withMark, type Marks } from '../text/marks.ts'
import { epochOf } from './pens.ts'
import { linkAt, nextLinkFrom, type LinkTable } from './links.ts'

type Id = { pen: number; clock: number }

/** What a page of before a restore knows of whose words it holds. */
export type Whose = { isOwn: (pen: number) => boolean; links: LinkTable }

/** Something to write again, behind the unit `after` that the restored text still has. */
type Piece = { after: Id | null } & (
  { text: string; marks: Marks; id: Id } | { marker: [string, unknown][]; id: Id | null }
)

const PARAGRAPH = entriesOfBlock({ type: 'paragraph', attrs: {} })

/** Stretches of a lost text item that are this person's own: not what they carried from others, nor what is still there. */
const ownStretches = (
  whose: Whose,
  to: Y.Doc,
  pen: number,
  from: number,
  end: number,
): [number, number][] => {
  const own: [number, number][] = []
  for (let clock = from; clock < end;) {
    const link = linkAt(whose.links, pen, clock)
    const next = Math.min(end, link ? link.from + link.length : nextLinkFrom(whose.links, pen, clock))
    const isLostToo =
      link && whose.isOwn(link.sourcePen) && link.sourceFrom >= Y.getState(to.store, link.sourcePen)
    if (!link || isLostToo) own.push([clock, next])
    clock = next
  }
  return own
}

/** What `from` shows of this person's that `to` never had, in the order of the text. */
const lostPieces = (from: Y.Doc, to: Y.Doc, whose: Whose): Piece[] => {
  const pieces: Piece[] = []
  let marks = NO_MARKS
  let after: Id | null = null
  // A line that somebody else began is lost: one's own words in it stand on a line of their own.
  let lineLost = false
  for (let item = from.getText(BODY)._start; item !== null; item = item.right) {
    const { client: pen, clock } = item.id
    const known = Math.min(item.length, Math.max(0, Y.getState(to.store, pen) - clock))
    if (known > 0) [after, lineLost] = [{ pen, clock: clock + known - 1 }, false]
    if (item.deleted) continue
    const token = tokenOf(item)
    if (token.kind === 'format') marks = withMark(marks, token.key, token.value)
    if (known === item.length) continue
    if (token.kind === 'marker') {
      const read = readKey(token.map)
      lineLost = !whose.isOwn(pen)
      if (!lineLost && !isGone(read))
        pieces.push({ after, marker: entriesOfBlock(shapeOfBlock(read, false)), id: { pen, clock } })
    } else if (token.kind === 'text' && whose.isOwn(pen)) {
      const lost = ownStretches(whose, to, pen, clock + known, clock + item.length)
      if (lost.length > 0 && lineLost) pieces.push({ after, marker: PARAGRAPH, id: null })
      lineLost &&= lost.length === 0
      for (const [start, end] of lost)
        pieces.push({
          after,
          marks,
          text: token.text.slice(start - clock, end - clock),
          id: { pen, clock: start },
        })
    }
  }
  return pieces
}

/** The flat index just behind a unit, living or removed. */
const indexAfter = (doc: Y.Doc, id: Id | null): number => {
  const item = id && { client: id.pen, clock: id.clock }
  const place = item && Y.createRelativePositionFromJSON({ item, assoc: -1 })
  const found = place && Y.createAbsolutePositionFromRelativePosition(place, doc)
  return found?.index ?? doc.getText(BODY).length
}

const idAt = (body: Y.Text, index: number): Id | null => {
  const { item } = Y.createRelativePositionFromTypeIndex(body, index)
  return item && { pen: item.client, clock: item.clock }
}

/** What was written since the restore, from an index on, as far as it goes: `¶` is a marker. */
const newWordsAt = (body: Y.Text, index: number, epoch: number, length: number): string => {
  let words = ''
  let at = 0
  for (let item = body._start; item !== null && words.length < length; item = item.right) {
    if (item.deleted || !item.countable) continue
    const end = at + item.length
    if (end > index) {
      if (epochOf(item.id.client) < epoch) break
      const { content } = item
      words += content instanceof Y.ContentString ? content.str.slice(Math.max(0, index - at)) : '¶'
    }
    at = end
  }
  return words.slice(0, length)
}

/** Where a unit of the old page is found on the new one; null when it is gone. */
export type Moved = (id: Id) => Id | null

/**
 * Writes into `to`, a restored text, under its own client id, the words of one person that `from` shows and the restore has
 * lost: theirs and nobody else's, where their neighbours are. What another page of theirs has written again already is not
 * written twice. Source: SPEC.md [L6].
 */
export const giveBack = (from: Y.Doc, to: Y.Doc, whose: Whose): Moved => {
  const body = to.getText(BODY)
  const moved: { id: Id; length: number; there: Id }[] = []
  const pieces = lostPieces(from, to, whose)
  const had = new Map(pieces.map(({ id }) => [id?.pen, Y.getState(to.store, id?.pen ?? 0)]))
  let last: Piece['after'] | undefined
  let at = 0
  const write = (piece: Piece): number => {
    const words = 'marker' in piece ? '¶' : piece.text
    if (newWordsAt(body, at, epochOf(to.clientID), words.length) === words) return words.length
    if ('marker' in piece) body.insertEmbed(at, new Y.Map(piece.marker), {})
    else body.insert(at, piece.text, { ...piece.marks })
    return words.length
  }
  to.transact(() => {
    for (const piece of pieces) {
      if (last === undefined || piece.after !== last) at = indexAfter(to, piece.after)
      last = piece.after
      const length = write(piece)
      const there = idAt(body, at)
      if (piece.id && there) moved.push({ id: piece.id, length, there })
      at += length
    }
  }, 'carried')
  return ({ pen, clock }) => {
    if (clock < (had.get(pen) ?? Y.getState(to.store, pen))) return { pen, clock }
    const run = moved.find(
      ({ id, length }) => id.pen === pen && id.clock <= clock && clock < id.clock + length,
    )
    return run ? { pen: run.there.pen, clock: run.there.clock + clock - run.id.clock } : null
  }
}
