import * as encoding from 'lib0/encoding'

/** Yjs updates written by hand (encoding V1), so that a test can say what no client of ours would. */

export type Id = { pen: number; clock: number }

/** `kind` is the number of a content in Yjs's encoding; `content` writes what follows. */
export type Struct =
  | { gc: number }
  | { skip: number }
  | {
      kind: number
      content: (encoder: encoding.Encoder) => void
      origin?: Id | undefined
      right?: Id | undefined
      /** Written only when there is neither origin nor right: a root's name or the item that holds the type. */
      parent?: string | Id
      sub?: string | undefined
    }

export type Block = { pen: number; clock: number; structs: Struct[] }
export type Deletion = Id & { length: number }

type Content = Pick<Extract<Struct, { kind: number }>, 'kind' | 'content'>

export const contents = {
  deleted: (length: number): Content => ({ kind: 1, content: (to) => encoding.writeVarUint(to, length) }),
  json: (value: unknown): Content => ({
    kind: 2,
    content: (to) => {
      encoding.writeVarUint(to, 1)
      encoding.writeVarString(to, JSON.stringify(value))
    },
  }),
  binary: (bytes: Uint8Array): Content => ({
    kind: 3,
    content: (to) => encoding.writeVarUint8Array(to, bytes),
  }),
  string: (text: string): Content => ({ kind: 4, content: (to) => encoding.writeVarString(to, text) }),
  embed: (value: unknown): Content => ({
    kind: 5,
    content: (to) => encoding.writeVarString(to, JSON.stringify(value)),
  }),
  format: (key: string, value: unknown): Content => ({
    kind: 6,
    content: (to) => {
      encoding.writeVarString(to, key)
      encoding.writeVarString(to, JSON.stringify(value))
    },
  }),
  /** 0 array, 1 map, 2 text, 4 fragment. */
  type: (ref: number): Content => ({ kind: 7, content: (to) => encoding.writeVarUint(to, ref) }),
  any: (...values: unknown[]): Content => ({
    kind: 8,
    content: (to) => {
      encoding.writeVarUint(to, values.length)
      for (const value of values) encoding.writeAny(to, value as never)
    },
  }),
  subdocument: (): Content => ({
    kind: 9,
    content: (to) => {
      encoding.writeVarString(to, 'guid')
      encoding.writeAny(to, {})
    },
  }),
}

const ORIGIN = 0x80
const RIGHT = 0x40
const SUB = 0x20

const writeId = (to: encoding.Encoder, { pen, clock }: Id): void => {
  encoding.writeVarUint(to, pen)
  encoding.writeVarUint(to, clock)
}

const writeEmpty = (to: encoding.Encoder, kind: number, length: number): void => {
  encoding.writeUint8(to, kind)
  encoding.writeVarUint(to, length)
}

const writeStruct = (to: encoding.Encoder, struct: Struct): void => {
  if ('gc' in struct) return writeEmpty(to, 0, struct.gc)
  if ('skip' in struct) return writeEmpty(to, 10, struct.skip)
  const { kind, content, origin, right, parent = 'body', sub } = struct
  const flags = (origin ? ORIGIN : 0) | (right ? RIGHT : 0) | (sub === undefined ? 0 : SUB)
  encoding.writeUint8(to, kind | flags)
  if (origin) writeId(to, origin)
  if (right) writeId(to, right)
  if (!origin && !right) {
    encoding.writeVarUint(to, typeof parent === 'string' ? 1 : 0)
    if (typeof parent === 'string') encoding.writeVarString(to, parent)
    else writeId(to, parent)
    if (sub !== undefined) encoding.writeVarString(to, sub)
  }
  content(to)
}

const writeDeletions = (to: encoding.Encoder, deletions: Deletion[]): void => {
  const byPen = Map.groupBy(deletions, ({ pen }) => pen)
  encoding.writeVarUint(to, byPen.size)
  for (const [pen, ranges] of byPen) {
    encoding.writeVarUint(to, pen)
    encoding.writeVarUint(to, ranges.length)
    for (const { clock, length } of ranges) {
      encoding.writeVarUint(to, clock)
      encoding.writeVarUint(to, length)
    }
  }
}

export const craft = (blocks: Block[], deletions: Deletion[] = []): Uint8Array =>
  encoding.encode((to) => {
    encoding.writeVarUint(to, blocks.length)
    for (const { pen, clock, structs } of blocks) {
      encoding.writeVarUint(to, structs.length)
      encoding.writeVarUint(to, pen)
      encoding.writeVarUint(to, clock)
      for (const struct of structs) writeStruct(to, struct)
    }
    writeDeletions(to, deletions)
  })
