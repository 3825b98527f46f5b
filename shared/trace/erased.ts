import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** What a log says was destroyed of some pens: the voice alone, or the person too. Source: trace/SPEC.md [L7]. */
export type Erased = { what: 'voice' | 'person'; pens: number[] }

const whats = ['voice', 'person'] as const

/** Bytes of a row of kind `erased`: varUint what, varUint count, then each pen as a varUint. */
export const encodeErased = ({ what, pens }: Erased): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, whats.indexOf(what))
    encoding.writeVarUint(encoder, pens.length)
    for (const pen of pens) encoding.writeVarUint(encoder, pen)
  })

/** Throws on bytes that are no such row. */
export const decodeErased = (bytes: Uint8Array): Erased => {
  const decoder = decoding.createDecoder(bytes)
  const what = whats[decoding.readVarUint(decoder)]
  if (what === undefined) throw new Error('unknown kind of erasure')
  return {
    what,
    pens: Array.from({ length: decoding.readVarUint(decoder) }, () => decoding.readVarUint(decoder)),
  }
}
