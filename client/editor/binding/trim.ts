import { commonPrefix, commonSuffix } from './shared-ends.ts'
import { mayBecome, type Piece } from './pieces.ts'

/** A point in a list of pieces. */
export type Point = { piece: number; offset: number }

/** What both begin with ends at `head`, what both end with begins at `old` and `now`. */
export type Trimmed = { head: Point; old: Point; now: Point }

/** Blocks that changed in part are compared with all the others, not with the one that happens to stand there. */
export const toWholeBlocks = (
  { head, old, now }: Trimmed,
  before: readonly Piece[],
  after: readonly Piece[],
  least: number,
): Trimmed => ({
  head: head.piece > least ? { piece: head.piece - 1, offset: before[head.piece - 1]!.text.length } : head,
  old: { piece: old.piece, offset: before[old.piece]!.text.length },
  now: { piece: now.piece, offset: after[now.piece]!.text.length },
})

/** Common tokens at both ends, markers matching markers. Source: SPEC.md [B7]. */
export const trim = (before: readonly Piece[], after: readonly Piece[]): Trimmed => {
  const head = trimStart(before, after)
  for (let [old, now] = [before.length - 1, after.length - 1]; ; old--, now--) {
    const [was, is] = [before[old]!.text, after[now]!.text]
    const [oldLeast, nowLeast] = [old === head.piece ? head.offset : 0, now === head.piece ? head.offset : 0]
    const count = commonSuffix(was, is, Math.min(was.length - oldLeast, is.length - nowLeast))
    const whole = count === was.length && count === is.length && mayBecome(before[old]!, after[now]!)
    if (!whole || old <= head.piece || now <= head.piece)
      return {
        head,
        old: { piece: old, offset: was.length - count },
        now: { piece: now, offset: is.length - count },
      }
  }
}

const trimStart = (before: readonly Piece[], after: readonly Piece[]): Point => {
  for (let piece = 0; ; piece++) {
    const [was, is] = [before[piece]!.text, after[piece]!.text]
    const count = commonPrefix(was, is)
    const [oldNext, nowNext] = [before[piece + 1], after[piece + 1]]
    const whole = count === was.length && count === is.length
    if (!whole || !oldNext || !nowNext || !mayBecome(oldNext, nowNext)) return { piece, offset: count }
  }
}
