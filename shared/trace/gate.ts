import * as Y from 'yjs'
import { limits } from '../sync-protocol.ts'
import { BODY } from '../text/flat.ts'
import { isAllowedContent } from './content.ts'

/** What a person may do with a pen: write, nothing any more (take a new one), or it is not theirs. Source: [P1], [P2]. */
export type PenRight = 'mine' | 'retired' | 'not-mine'

/** Why an update is refused; each becomes a close code in `server/live`. Source: trace/SPEC.md [P2]. */
export type GateRefusal =
  | 'malformed'
  | 'not-your-pen'
  | 'pen-retired'
  | 'gap'
  | 'early-reference'
  | 'early-delete'
  | 'unknown-root'
  | 'unknown-content'
  | 'over-limit'

/** New structs by pen: `[pen, first clock, end clock]`; empty when the server has them all. */
export type Fresh = { pen: number; from: number; to: number }[]

/** `repeats`: beside what is new, the update tells again what the server has. */
export type Passed = { fresh: Fresh; structs: (Y.Item | Y.GC)[]; deletes: boolean; repeats: boolean }

export type Verdict = { refusal: GateRefusal } | Passed

type Decoded = {
  structs: (Y.Item | Y.GC | Y.Skip)[]
  ds: { clients: Map<number, { clock: number; len: number }[]> }
}

const decode = (update: Uint8Array): Decoded | null => {
  try {
    return Y.decodeUpdate(update) as unknown as Decoded
  } catch {
    return null
  }
}

const refuse = (refusal: GateRefusal): { refusal: GateRefusal } => ({ refusal })

/**
 * Reads an update before it touches the document: every struct the server does not have must belong to a pen of
 * the connection's person, without a gap, and refer only to what exists. Nothing is applied. Source: [P2].
 */
export const gate = (update: Uint8Array, doc: Y.Doc, rightTo: (pen: number) => PenRight): Verdict => {
  const decoded = decode(update)
  if (!decoded) return refuse('malformed')
  const fresh: Fresh = []
  const structs: (Y.Item | Y.GC)[] = []
  const refusal =
    readBlocks(decoded, doc, rightTo, fresh, structs) ??
    checkReferences(structs, doc, fresh) ??
    checkDeletes(decoded, doc, fresh)
  if (refusal) return refuse(refusal)
  return { fresh, structs, deletes: decoded.ds.clients.size > 0, repeats: repeats(decoded, fresh) }
}

const repeats = ({ structs }: Decoded, fresh: Fresh): boolean =>
  structs.some(({ id }) => !fresh.some(({ pen, from }) => pen === id.client && id.clock >= from))

/** Walks the client blocks in order; a client may stand in one block only. */
const readBlocks = (
  decoded: Decoded,
  doc: Y.Doc,
  rightTo: (pen: number) => PenRight,
  fresh: Fresh,
  structs: (Y.Item | Y.GC)[],
): GateRefusal | null => {
  let seen: Set<number> | null = null
  let client = -1
  let known = 0
  let open: Fresh[number] | null = null
  for (const struct of decoded.structs) {
    const { client: pen, clock } = struct.id
    if (pen !== client) {
      if (client !== -1) (seen ??= new Set()).add(client)
      if (seen?.has(pen)) return 'malformed'
      client = pen
      known = Y.getState(doc.store, pen)
      open = null
    }
    if (!(struct.length > 0) || clock + struct.length > limits.clock) return 'over-limit'
    if (struct instanceof Y.Skip) return 'gap'
    if (clock + struct.length <= known) continue
    if (open === null) {
      const right = rightTo(pen)
      if (right !== 'mine') return right === 'retired' ? 'pen-retired' : 'not-your-pen'
      if (clock > known) return 'gap'
      open = { pen, from: known, to: known }
      fresh.push(open)
    }
    open.to = clock + struct.length
    structs.push(struct)
  }
  return null
}

const endOf = (pen: number, doc: Y.Doc, fresh: Fresh): number => {
  for (const run of fresh) if (run.pen === pen) return run.to
  return Y.getState(doc.store, pen)
}

const checkReferences = (structs: (Y.Item | Y.GC)[], doc: Y.Doc, fresh: Fresh): GateRefusal | null => {
  for (const struct of structs) {
    if (!(struct instanceof Y.Item)) continue
    const known = (id: Y.ID | null): boolean =>
      id === null ||
      (id.client === struct.id.client ? id.clock < struct.id.clock : id.clock < endOf(id.client, doc, fresh))
    if (!known(struct.origin) || !known(struct.rightOrigin)) return 'early-reference'
    const parent: unknown = struct.parent
    if (typeof parent === 'string') {
      if (parent !== BODY || struct.parentSub !== null) return 'unknown-root'
    } else if (parent !== null && !known(parent as Y.ID)) return 'early-reference'
    if (!isAllowedContent(struct.content)) return 'unknown-content'
  }
  return null
}

/**
 * Ranges that Yjs would have written as one are refused: applied piece by piece they cut an emoji in two, and their effect,
 * which says them as one, does not.
 */
const checkDeletes = (decoded: Decoded, doc: Y.Doc, fresh: Fresh): GateRefusal | null => {
  for (const [pen, ranges] of decoded.ds.clients) {
    const end = endOf(pen, doc, fresh)
    let before = -1
    for (const { clock, len } of ranges) {
      if (!(len > 0) || clock + len > end) return 'early-delete'
      if (clock <= before) return 'malformed'
      before = clock + len
    }
  }
  return null
}
