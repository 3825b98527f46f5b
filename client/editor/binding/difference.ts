import { sameMarks, sameValue } from '../../../shared/text/marks.ts'
import type { Run } from '../../../shared/text/flat.ts'
import { alignPieces } from './alignment.ts'
import { commonPrefix, commonSuffix } from './common.ts'
import type { Edit } from './edits.ts'
import { slicePiece, type Piece } from './pieces.ts'
import type { FlatPlace } from './positions.ts'

/** A point in a list of pieces. */
type Point = { piece: number; offset: number }

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

/** The edits that turn what stood from `start` on (`before`) into what stands there now (`after`). */
export const editsBetween = (start: FlatPlace, before: readonly Piece[], after: readonly Piece[]): Edit[] => {
  const edits: Edit[] = []
  const placeOf = ({ piece, offset }: Point): FlatPlace =>
    piece === 0 ? { row: start.row, offset: start.offset + offset } : { row: start.row + piece, offset }

  const keepText = (old: Point, now: Point, length: number): void => {
    const was = slicePiece(before[old.piece]!, old.offset, old.offset + length).runs
    const is = slicePiece(after[now.piece]!, now.offset, now.offset + length).runs
    edits.push(...markEdits(placeOf(old), was, is))
  }
  const keepMarker = (old: number, now: number): void => {
    const [was, is] = [before[old]!.node!, after[now]!.node!]
    if (was !== is && !was.hasMarkup(is.type, is.attrs))
      edits.push({ kind: 'shape', row: start.row + old, offset: 0, node: is })
  }
  const replace = (old: Point, oldEnd: Point, now: Point, nowEnd: Point): void => {
    const remove = lengthBetween(before, old, oldEnd)
    const insert = piecesFrom(after, now, nowEnd)
    if (remove > 0 || insert.length > 1 || insert[0]!.text !== '')
      edits.push({ kind: 'text', ...placeOf(old), remove, insert })
  }

  const head = trimStart(before, after, keepText, keepMarker)
  const tail = trimEnd(before, after, head, keepText, keepMarker)
  if (tail.old.piece === head.piece || tail.now.piece === head.piece) {
    replace(head, tail.old, head, tail.now)
    return edits
  }
  const core = { old: piecesFrom(before, head, tail.old), now: piecesFrom(after, head, tail.now) }
  const pointIn = (piece: number, offset: number): Point =>
    piece === 0 ? { piece: head.piece, offset: head.offset + offset } : { piece: head.piece + piece, offset }
  const pairs = alignPieces(core.old, core.now)
  pairs.forEach((pair, index) => {
    const next = pairs[index + 1] ?? { before: core.old.length, after: core.now.length }
    const [was, is] = [core.old[pair.before]!.text, core.now[pair.after]!.text]
    const prefix = commonPrefix(was, is)
    const suffix = commonSuffix(was, is, Math.min(was.length, is.length) - prefix)
    if (pair.before > 0) keepMarker(head.piece + pair.before, head.piece + pair.after)
    keepText(pointIn(pair.before, 0), pointIn(pair.after, 0), prefix)
    keepText(pointIn(pair.before, was.length - suffix), pointIn(pair.after, is.length - suffix), suffix)
    const oldEnd = pointIn(next.before - 1, core.old[next.before - 1]!.text.length)
    const nowEnd = pointIn(next.after - 1, core.now[next.after - 1]!.text.length)
    const [oldTail, nowTail] = [was.length - suffix, is.length - suffix]
    const [from, nowFrom] = [pointIn(pair.before, prefix), pointIn(pair.after, prefix)]
    if (suffix === 0) replace(from, oldEnd, nowFrom, nowEnd)
    else {
      replace(from, pointIn(pair.before, oldTail), nowFrom, pointIn(pair.after, nowTail))
      replace(pointIn(pair.before, was.length), oldEnd, pointIn(pair.after, is.length), nowEnd)
    }
  })
  return edits
}

type KeepText = (old: Point, now: Point, length: number) => void
type KeepMarker = (old: number, now: number) => void

/** Skips what both begin with, markers matching markers; the point where they part is the same in both. */
const trimStart = (
  before: readonly Piece[],
  after: readonly Piece[],
  keepText: KeepText,
  keepMarker: KeepMarker,
): Point => {
  for (let piece = 0; ; piece++) {
    const [was, is] = [before[piece]!.text, after[piece]!.text]
    const count = commonPrefix(was, is)
    if (piece > 0) keepMarker(piece, piece)
    keepText({ piece, offset: 0 }, { piece, offset: 0 }, count)
    const whole = count === was.length && count === is.length
    if (!whole || piece + 1 === before.length || piece + 1 === after.length) return { piece, offset: count }
  }
}

/** The same from the end, never over what the start has taken. */
const trimEnd = (
  before: readonly Piece[],
  after: readonly Piece[],
  head: Point,
  keepText: KeepText,
  keepMarker: KeepMarker,
): { old: Point; now: Point } => {
  let [old, now] = [before.length - 1, after.length - 1]
  for (; ; old--, now--) {
    const [was, is] = [before[old]!.text, after[now]!.text]
    const [oldLeast, nowLeast] = [old === head.piece ? head.offset : 0, now === head.piece ? head.offset : 0]
    const count = commonSuffix(was, is, Math.min(was.length - oldLeast, is.length - nowLeast))
    keepText({ piece: old, offset: was.length - count }, { piece: now, offset: is.length - count }, count)
    const whole = count === was.length && count === is.length
    if (!whole || old <= head.piece || now <= head.piece)
      return {
        old: { piece: old, offset: was.length - count },
        now: { piece: now, offset: is.length - count },
      }
    keepMarker(old, now)
  }
}

/** Keys that differ over a kept stretch, as few edits as possible. */
const markEdits = (place: FlatPlace, was: readonly Run[], is: readonly Run[]): Edit[] => {
  const edits: Extract<Edit, { kind: 'mark' }>[] = []
  eachCommonRun(was, is, (offset, length, old, now) => {
    if (sameMarks(old.marks, now.marks)) return
    for (const key of new Set([...Object.keys(old.marks), ...Object.keys(now.marks)])) {
      const value = key in now.marks ? now.marks[key] : null
      if (key in old.marks && sameValue(old.marks[key], value)) continue
      const at = place.offset + offset
      const open = edits.find((edit) => edit.key === key && edit.offset + edit.length === at)
      if (open && sameValue(open.value, value)) open.length += length
      else edits.push({ kind: 'mark', row: place.row, offset: at, length, key, value })
    }
  })
  return edits
}

/** Walks two lists of runs of the same text together. */
export const eachCommonRun = (
  a: readonly Run[],
  b: readonly Run[],
  visit: (offset: number, length: number, a: Run, b: Run) => void,
): void => {
  let [indexA, indexB, endA, endB, offset] = [0, 0, a[0]?.text.length ?? 0, b[0]?.text.length ?? 0, 0]
  while (indexA < a.length && indexB < b.length) {
    const end = Math.min(endA, endB)
    visit(offset, end - offset, a[indexA]!, b[indexB]!)
    offset = end
    if (end === endA) endA += a[++indexA]?.text.length ?? 0
    if (end === endB) endB += b[++indexB]?.text.length ?? 0
  }
}
