import * as decoding from 'lib0/decoding'
import * as v from 'valibot'
import { limits, type PenCard } from '../../shared/sync-protocol.ts'
import { huesLight } from '../../shared/people.ts'
import { awarenessFrame, readWords } from './frames.ts'
import type { Seat } from './seat.ts'
import type { Frame } from './wire.ts'

/** A caret as our editor (left-anchored ids) or a standard client (relative positions) sends it; anything else is dropped. */
const stateSchema = v.nullable(v.object({ cursor: v.optional(v.unknown()), calm: v.optional(v.boolean()) }))

type Present = { seat: Seat; clock: number; state: string }

/** Who is in a room: one state per socket, under the connection's own pen, with name and colour by the server. Source: [P7]. */
export type Presence = ReturnType<typeof makePresence>

const MOST = 512
const GONE = 'null'

type Sent = { pen: number; clock: number; json: string }

/** The states in an awareness frame; throws when it is no such thing. */
const readStates = (bytes: Uint8Array): Sent[] => {
  const decoder = decoding.createDecoder(bytes)
  const count = Math.min(decoding.readVarUint(decoder), MOST)
  return Array.from({ length: count }, () => ({
    pen: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    json: readWords(decoder),
  }))
}

const stateOf = (json: string, card: PenCard): string | null => {
  if (json.length > limits.awareness) return null
  const parsed = v.safeParse(stateSchema, JSON.parse(json))
  if (!parsed.success) return null
  if (parsed.output === null) return GONE
  const { person, name, initials, style } = card
  const color = huesLight[style.hue % huesLight.length]
  const state = { ...parsed.output, user: { person, name, initials, ...style, color } }
  const text = JSON.stringify(state)
  return Buffer.byteLength(text) > limits.awareness ? null : text
}

export const makePresence = (cardOf: (pen: number) => PenCard | undefined) => {
  const present = new Map<number, Present>()
  const states = () => [...present].map(([pen, { clock, state }]) => ({ pen, clock, state }))

  /** Takes the state of the seat's own pen out of a frame; the rest is without effect. */
  const receive = (seat: Seat, bytes: Uint8Array): Frame | null => {
    for (const { pen, clock, json } of readStates(bytes)) {
      const card = cardOf(pen)
      if (!card || card.person !== seat.personId) continue
      const before = present.get(pen)
      if (before ? before.seat !== seat : seat.presence !== null) continue
      if (clock > limits.clock || (before && clock <= before.clock)) continue
      const state = stateOf(json, card)
      if (state === null) continue
      if (state === GONE) present.delete(pen)
      else present.set(pen, { seat, clock, state })
      seat.presence = state === GONE ? null : pen
      return awarenessFrame([{ pen, clock, state }])
    }
    return null
  }

  /** The frame that says somebody is gone; null when they were not shown. */
  const leave = (seat: Seat): Frame | null => {
    const pen = seat.presence
    const before = pen === null ? undefined : present.get(pen)
    if (pen === null || before?.seat !== seat) return null
    present.delete(pen)
    return awarenessFrame([{ pen, clock: before.clock + 1, state: GONE }])
  }

  return { receive, leave, everyone: () => awarenessFrame(states()), size: () => present.size }
}
