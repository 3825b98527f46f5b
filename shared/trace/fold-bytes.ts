import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { emptyFold, type Fold, type Removed, type Step } from './fold.ts'
import { addLink } from './links.ts'
import { decodeLinks, encodeLinks } from './link-rows.ts'

/**
 * A fold as bytes, for checkpoints: times and clocks as differences, so that keystrokes in a row cost two or three bytes.
 * Layout in trace/SPEC.md [L3]; the format number comes first.
 */
const FORMAT = 1

const writeSteps = (encoder: encoding.Encoder, steps: Step[]): void => {
  encoding.writeVarUint(encoder, steps.length)
  let before: Step = { to: 0, at: 0 }
  for (const step of steps) {
    encoding.writeVarUint(encoder, step.to - before.to)
    encoding.writeVarUint(encoder, step.at - before.at)
    before = step
  }
}

const writeRemoved = (encoder: encoding.Encoder, ranges: Removed[]): void => {
  encoding.writeVarUint(encoder, ranges.length)
  let before: Removed = { from: 0, to: 0, by: 0, at: 0 }
  for (const range of ranges) {
    encoding.writeVarInt(encoder, range.from - before.from)
    encoding.writeVarUint(encoder, range.to - range.from)
    encoding.writeVarInt(encoder, range.by - before.by)
    encoding.writeVarUint(encoder, range.at - before.at)
    before = range
  }
}

/** The same fold gives the same bytes: pens in order of number. */
export const encodeFold = (fold: Fold): Uint8Array =>
  encoding.encode((encoder) => {
    const byPen = <T>(map: Map<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b)
    encoding.writeVarUint(encoder, FORMAT)
    encoding.writeVarUint(encoder, fold.inserted.size)
    for (const [pen, steps] of byPen(fold.inserted)) {
      encoding.writeVarUint(encoder, pen)
      writeSteps(encoder, steps)
    }
    encoding.writeVarUint(encoder, fold.removed.size)
    for (const [pen, ranges] of byPen(fold.removed)) {
      encoding.writeVarUint(encoder, pen)
      writeRemoved(encoder, ranges)
    }
    encoding.writeVarUint8Array(encoder, encodeLinks(byPen(fold.links).flatMap(([, links]) => links)))
  })

const readSteps = (decoder: decoding.Decoder): Step[] => {
  const steps: Step[] = []
  let to = 0
  let at = 0
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    to += decoding.readVarUint(decoder)
    at += decoding.readVarUint(decoder)
    steps.push({ to, at })
  }
  return steps
}

const readRemoved = (decoder: decoding.Decoder): Removed[] => {
  const ranges: Removed[] = []
  let before: Removed = { from: 0, to: 0, by: 0, at: 0 }
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const from = before.from + decoding.readVarInt(decoder)
    const to = from + decoding.readVarUint(decoder)
    const by = before.by + decoding.readVarInt(decoder)
    before = { from, to, by, at: before.at + decoding.readVarUint(decoder) }
    ranges.push(before)
  }
  return ranges
}

/** Throws on bytes of another format: the caller then recomputes from the rows. */
export const decodeFold = (bytes: Uint8Array): Fold => {
  const decoder = decoding.createDecoder(bytes)
  if (decoding.readVarUint(decoder) !== FORMAT) throw new Error('unknown format of a fold')
  const fold = emptyFold()
  for (let left = decoding.readVarUint(decoder); left > 0; left--)
    fold.inserted.set(decoding.readVarUint(decoder), readSteps(decoder))
  for (let left = decoding.readVarUint(decoder); left > 0; left--)
    fold.removed.set(decoding.readVarUint(decoder), readRemoved(decoder))
  for (const link of decodeLinks(decoding.readVarUint8Array(decoder))) addLink(fold.links, link)
  return fold
}
