import { alignPieces } from './alignment.ts'
import { commonPrefix, commonSuffix } from './shared-ends.ts'
import type { Edit } from './edits.ts'
import { markEdits } from './mark-edits.ts'
import { slicePiece, type Piece } from './pieces.ts'
import type { FlatPlace } from './positions.ts'
import { toWholeBlocks, trim, type Point, type Trimmed } from './trim.ts'

const lengthBetween = (pieces: readonly Piece[], from: Point, to: Point): number => {
  let length = to.offset - from.offset
  for (let index = from.piece; index < to.piece; index++) length += pieces[index]!.text.length + 1
  return length
}

const piecesFrom = (pieces: readonly Piece[], from: Point, to: Point): Piece[] =>
  pieces.slice(from.piece, to.piece + 1).map((piece, index) => {
    const start = index === 0 ? from.offset : 0
    const end = index === to.piece - from.piece ? to.offset : piece.text.length
    return { ...slicePiece(piece, start, end), node: index === 0 ? null : piece.node }
  })

/** Collects edits of a stretch that began at `start` and held `before`, and holds `after` now. */
const makeCollector = (start: FlatPlace, before: readonly Piece[], after: readonly Piece[]) => {
  const edits: Edit[] = []
  const placeOf = ({ piece, offset }: Point): FlatPlace =>
    piece === 0 ? { row: start.row, offset: start.offset + offset } : { row: start.row + piece, offset }
  return {
    edits,
    keepText: (old: Point, now: Point, length: number): void => {
      if (length === 0) return
      const was = slicePiece(before[old.piece]!, old.offset, old.offset + length).runs
      const is = slicePiece(after[now.piece]!, now.offset, now.offset + length).runs
      edits.push(...markEdits(placeOf(old), was, is))
    },
    keepMarker: (old: number, now: number): void => {
      const [was, is] = [before[old]!.node, after[now]!.node]
      if (was && is && was !== is && !was.hasMarkup(is.type, is.attrs))
        edits.push({ kind: 'shape', row: start.row + old, offset: 0, node: is })
    },
    replace: (old: Point, oldEnd: Point, now: Point, nowEnd: Point): void => {
      const remove = lengthBetween(before, old, oldEnd)
      const insert = piecesFrom(after, now, nowEnd)
      if (remove > 0 || insert.length > 1 || insert[0]!.text !== '')
        edits.push({ kind: 'text', ...placeOf(old), remove, insert })
    },
  }
}

type Collector = ReturnType<typeof makeCollector>

/** Units that would be written again, and so be credited to whoever does this. */
const unitsWritten = (edits: readonly Edit[]): number =>
  edits.reduce(
    (sum, edit) =>
      sum + (edit.kind === 'text' ? edit.insert.reduce((units, { text }) => units + text.length, 0) : 0),
    0,
  )

/** The edits that turn what stood from `start` on (`before`) into what stands there now (`after`). */
export const editsBetween = (start: FlatPlace, before: readonly Piece[], after: readonly Piece[]): Edit[] => {
  const trimmed = trim(before, after)
  const { head, old, now } = trimmed
  const simple = makeCollector(start, before, after)
  keepEnds(simple, trimmed, before)
  simple.replace(head, old, head, now)
  const isOneBlock = old.piece === head.piece && now.piece === head.piece
  if (
    isOneBlock ||
    unitsWritten(simple.edits) === 0 ||
    lengthBetween(before, head, old) === old.piece - head.piece
  )
    return simple.edits
  const whole = toWholeBlocks(trimmed, before, after, start.row < 0 ? 1 : 0)
  const compared = makeCollector(start, before, after)
  keepEnds(compared, whole, before)
  compareBlocks(compared, whole, before, after)
  return unitsWritten(compared.edits) < unitsWritten(simple.edits) ? compared.edits : simple.edits
}

/** What stays at both ends: only its shape or its marks may have changed. */
const keepEnds = (
  { keepText, keepMarker }: Collector,
  { head, old, now }: Trimmed,
  before: readonly Piece[],
): void => {
  for (let piece = 0; piece <= head.piece; piece++) {
    const point = { piece, offset: 0 }
    keepMarker(piece, piece)
    keepText(point, point, piece === head.piece ? head.offset : before[piece]!.text.length)
  }
  keepText(old, now, before[old.piece]!.text.length - old.offset)
  for (let piece = old.piece + 1; piece < before.length; piece++) {
    const nowPiece = piece - old.piece + now.piece
    keepMarker(piece, nowPiece)
    keepText({ piece, offset: 0 }, { piece: nowPiece, offset: 0 }, before[piece]!.text.length)
  }
}

/** Many blocks changed at once: each is compared with the one it comes from. Source: SPEC.md [B8]. */
const compareBlocks = (
  { keepText, keepMarker, replace }: Collector,
  { head, old, now }: Trimmed,
  before: readonly Piece[],
  after: readonly Piece[],
): void => {
  const core = { old: piecesFrom(before, head, old), now: piecesFrom(after, head, now) }
  const pointIn = (piece: number, offset: number): Point =>
    piece === 0 ? { piece: head.piece, offset: head.offset + offset } : { piece: head.piece + piece, offset }
  const pairs = alignPieces(core.old, core.now)
  pairs.forEach((pair, index) => {
    const next = pairs[index + 1] ?? { before: core.old.length, after: core.now.length }
    const [was, is] = [core.old[pair.before]!.text, core.now[pair.after]!.text]
    const prefix = commonPrefix(was, is)
    const suffix = commonSuffix(was, is, Math.min(was.length, is.length) - prefix)
    const [oldTail, nowTail] = [was.length - suffix, is.length - suffix]
    if (pair.before > 0) keepMarker(head.piece + pair.before, head.piece + pair.after)
    keepText(pointIn(pair.before, 0), pointIn(pair.after, 0), prefix)
    keepText(pointIn(pair.before, oldTail), pointIn(pair.after, nowTail), suffix)
    const oldEnd = pointIn(next.before - 1, core.old[next.before - 1]!.text.length)
    const nowEnd = pointIn(next.after - 1, core.now[next.after - 1]!.text.length)
    const [from, nowFrom] = [pointIn(pair.before, prefix), pointIn(pair.after, prefix)]
    if (suffix === 0) replace(from, oldEnd, nowFrom, nowEnd)
    else {
      replace(from, pointIn(pair.before, oldTail), nowFrom, pointIn(pair.after, nowTail))
      replace(pointIn(pair.before, was.length), oldEnd, pointIn(pair.after, is.length), nowEnd)
    }
  })
}
