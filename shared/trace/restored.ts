import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

/** A restore as a text's log tells of it: the epoch that began, and when the backup was made, in ms. Source: trace/SPEC.md [L6]. */
export type Restored = { epoch: number; madeAt: number }

/** Bytes of a row of kind `restored`: varUint epoch, varUint moment of the backup. */
export const encodeRestored = ({ epoch, madeAt }: Restored): Uint8Array =>
  encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, epoch)
    encoding.writeVarUint(encoder, madeAt)
  })

/** Throws on bytes that end too early. */
export const decodeRestored = (bytes: Uint8Array): Restored => {
  const decoder = decoding.createDecoder(bytes)
  return { epoch: decoding.readVarUint(decoder), madeAt: decoding.readVarUint(decoder) }
}

const BEGINNING = Date.UTC(2026, 0, 1)

/**
 * The epoch that a restore begins: the minutes since 2026-01-01, and above every epoch that is known, so that neither two
 * restores in one minute nor a clock that is behind bring an old one back. Source: [P1], [L6].
 */
export const nextEpoch = (now: number, known: readonly number[]): number =>
  Math.max(Math.floor((now - BEGINNING) / 60_000), ...known.map((epoch) => epoch + 1), 1)
