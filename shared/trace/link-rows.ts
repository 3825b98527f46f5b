import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { Link } from '../sync-protocol.ts'

const kinds = ['undo', 'moved', 'source', 'more'] as const

/** Bytes of a links row: count, then per link pen, from, length, source pen, source from, kind, as varUints. Source: [W2]. */
export const encodeLinks = (links: Link[]): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, links.length)
    for (const link of links) {
      for (const n of [link.pen, link.from, link.length, link.sourcePen, link.sourceFrom])
        encoding.writeVarUint(encoder, n)
      encoding.writeVarUint(encoder, kinds.indexOf(link.kind))
    }
  })

/** Throws on bytes that are not a links row. */
export const decodeLinks = (bytes: Uint8Array): Link[] => {
  const decoder = decoding.createDecoder(bytes)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const [pen, from, length, sourcePen, sourceFrom] = Array.from({ length: 5 }, () =>
      decoding.readVarUint(decoder),
    )
    const kind = kinds[decoding.readVarUint(decoder)]
    if (kind === undefined) throw new Error('unknown kind of link')
    return { pen: pen!, from: from!, length: length!, sourcePen: sourcePen!, sourceFrom: sourceFrom!, kind }
  })
}
