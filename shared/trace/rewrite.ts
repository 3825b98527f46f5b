import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/**
 * From clock `from` on, the words of one pen go to another, where they begin at clock `at` (0 when absent). Several pens may
 * go to one, each behind the one before it. Source: trace/SPEC.md [P1].
 */
export type PenMove = { to: number; from: number; at?: number }

type Range = { clock: number; len: number }

const shift = ({ from, at = 0 }: PenMove): number => at - from

const moved = (id: Y.ID | null, moves: ReadonlyMap<number, PenMove>): Y.ID | null => {
  const move = id === null ? undefined : moves.get(id.client)
  return move && id!.clock >= move.from ? Y.createID(move.to, id!.clock + shift(move)) : id
}

const movedRanges = (pen: number, range: Range, moves: ReadonlyMap<number, PenMove>): [number, Range][] => {
  const move = moves.get(pen)
  const end = range.clock + range.len
  if (!move || end <= move.from) return [[pen, range]]
  const kept: [number, Range][] =
    range.clock < move.from ? [[pen, { clock: range.clock, len: move.from - range.clock }]] : []
  const start = Math.max(range.clock, move.from)
  return [...kept, [move.to, { clock: start + shift(move), len: end - start }]]
}

/**
 * The same update with the unacknowledged words of a pen under another: ids, origins, parents and deletes. The update must
 * hold nothing of the old pen below `from` (take it with the acknowledged state vector).
 */
export const rewritePens = (update: Uint8Array, moves: ReadonlyMap<number, PenMove>): Uint8Array => {
  const { structs, ds } = Y.decodeUpdate(update)
  const encoder = new Y.UpdateEncoderV1()
  writeStructs(encoder, structs as (Y.Item | Y.GC)[], moves)
  const deletes = new Map<number, Range[]>()
  for (const [pen, ranges] of ds.clients)
    for (const range of ranges)
      for (const [to, part] of movedRanges(pen, range, moves)) {
        const own = deletes.get(to)
        if (own) own.push(part)
        else deletes.set(to, [part])
      }
  writeDeletes(encoder, deletes)
  return encoder.toUint8Array()
}

const writeStructs = (
  encoder: Y.UpdateEncoderV1,
  structs: (Y.Item | Y.GC)[],
  moves: ReadonlyMap<number, PenMove>,
): void => {
  const byPen = new Map<number, (Y.Item | Y.GC)[]>()
  for (const struct of structs) {
    const parent: unknown = struct instanceof Y.Item ? struct.parent : null
    struct.id = moved(struct.id, moves)!
    if (struct instanceof Y.Item) {
      struct.origin = moved(struct.origin, moves)
      struct.rightOrigin = moved(struct.rightOrigin, moves)
      if (parent instanceof Y.ID) Object.assign(struct, { parent: moved(parent, moves) })
    }
    const own = byPen.get(struct.id.client)
    if (own) own.push(struct)
    else byPen.set(struct.id.client, [struct])
  }
  encoding.writeVarUint(encoder.restEncoder, byPen.size)
  for (const [pen, own] of [...byPen].sort(([a], [b]) => b - a)) {
    own.sort((a, b) => a.id.clock - b.id.clock)
    encoding.writeVarUint(encoder.restEncoder, own.length)
    encoder.writeClient(pen)
    encoding.writeVarUint(encoder.restEncoder, own[0]!.id.clock)
    for (const struct of own) struct.write(encoder, 0)
  }
}

const writeDeletes = (encoder: Y.UpdateEncoderV1, deletes: Map<number, Range[]>): void => {
  encoding.writeVarUint(encoder.restEncoder, deletes.size)
  for (const [pen, ranges] of deletes) {
    encoder.resetDsCurVal()
    encoding.writeVarUint(encoder.restEncoder, pen)
    encoding.writeVarUint(encoder.restEncoder, ranges.length)
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock)
      encoder.writeDsLen(len)
    }
  }
}
