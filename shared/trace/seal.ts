import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { commitmentOf, type LedgerRow } from './ledger.ts'
import type { Sha256 } from './merkle.ts'

/** Rows in columns, so that they compress: `rows` holds all but the salts, which are chance and do not. Source: [L3]. */
export type Packed = { rows: Uint8Array; salts: Uint8Array }

const FORMAT = 1
const SALT = 32

/** Packs rows that follow one another; their commitments come back from salt and bytes. Layout in SPEC.md [L3]. */
export const packRows = (rows: readonly LedgerRow[]): Packed => {
  const packed = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, FORMAT)
    encoding.writeVarUint(encoder, rows.length)
    differences(
      encoder,
      rows.map(({ pen }) => pen),
    )
    differences(
      encoder,
      rows.map(({ at }) => at),
    )
    for (const { kind } of rows) encoding.writeVarUint(encoder, kind)
    for (const { bytes } of rows) encoding.writeVarUint(encoder, bytes.length)
    for (const { bytes } of rows) encoding.writeUint8Array(encoder, bytes)
  })
  const salts = new Uint8Array(rows.length * SALT)
  rows.forEach(({ salt }, i) => salts.set(salt, i * SALT))
  return { rows: packed, salts }
}

const differences = (encoder: encoding.Encoder, numbers: number[]): void => {
  let before = 0
  for (const number of numbers) {
    encoding.writeVarInt(encoder, number - before)
    before = number
  }
}

const readDifferences = (decoder: decoding.Decoder, count: number): number[] => {
  let number = 0
  return Array.from({ length: count }, () => (number += decoding.readVarInt(decoder)))
}

/** The rows of a seal, the first of which is row `seq`. Throws on bytes that are no seal. */
export const unpackRows = (sha256: Sha256, seq: number, { rows, salts }: Packed): LedgerRow[] => {
  const decoder = decoding.createDecoder(rows)
  if (decoding.readVarUint(decoder) !== FORMAT) throw new Error('unknown format of a seal')
  const count = decoding.readVarUint(decoder)
  if (salts.length !== count * SALT) throw new Error('a seal without its salts')
  const pens = readDifferences(decoder, count)
  const times = readDifferences(decoder, count)
  const kinds = Array.from({ length: count }, () => decoding.readVarUint(decoder))
  const lengths = Array.from({ length: count }, () => decoding.readVarUint(decoder))
  return lengths.map((length, i) => {
    const bytes = decoding.readUint8Array(decoder, length)
    const salt = salts.slice(i * SALT, (i + 1) * SALT)
    const commitment = commitmentOf(sha256, salt, bytes)
    return { seq: seq + i, pen: pens[i]!, at: times[i]!, kind: kinds[i]!, bytes, salt, commitment }
  })
}

/** Bytes of a row of kind `sealed`: which rows were put away, from and up to. Source: [L1]. */
export const encodeSealed = (from: number, to: number): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, from)
    encoding.writeVarUint(encoder, to)
  })
