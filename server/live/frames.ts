import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { frames, syncKinds, type Link, type Notice, type PenCard } from '../../shared/sync-protocol.ts'
import { messageOf, varUint, type Frame } from './wire.ts'

const NOTHING = new Uint8Array(0)

const sync = (kind: number, bytes: Uint8Array): Frame =>
  messageOf([frames.sync, kind, ...varUint(bytes.length)], bytes)

export const step1Frame = (stateVector: Uint8Array): Frame => sync(syncKinds.step1, stateVector)
export const step2Frame = (state: Uint8Array): Frame => sync(syncKinds.step2, state)
export const updateFrame = (update: Uint8Array): Frame => sync(syncKinds.update, update)

export const acknowledgedFrame = (count: number): Frame =>
  messageOf([frames.acknowledged, ...varUint(count)], NOTHING)

const json = (kind: number, value: unknown): Frame => {
  const text = Buffer.from(JSON.stringify(value))
  return messageOf([kind, ...varUint(text.length)], text)
}

export const pensFrame = (cards: PenCard[]): Frame => json(frames.pens, cards)
export const linksFrame = (links: Link[]): Frame => json(frames.links, links)
export const noticeFrame = (notice: Notice): Frame => json(frames.notice, { notice })

/** An awareness frame of these states; none at all is a sign of life that every client understands. */
export const awarenessFrame = (states: { pen: number; clock: number; state: string }[]): Frame => {
  const bytes = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, states.length)
    for (const { pen, clock, state } of states) {
      encoding.writeVarUint(encoder, pen)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, state)
    }
  })
  return messageOf([frames.awareness, ...varUint(bytes.length)], bytes)
}

/** A frame from a client, taken apart; bytes are views into it. */
export type Received =
  | { kind: 'step1' | 'step2' | 'update' | 'awareness'; bytes: Uint8Array }
  | { kind: 'sources'; json: string }
  | { kind: 'query' }

/** Throws on bytes that are no frame of ours. */
export const readFrame = (bytes: Uint8Array): Received | null => {
  const decoder = decoding.createDecoder(bytes)
  const kind = decoding.readVarUint(decoder)
  if (kind === frames.queryAwareness) return { kind: 'query' }
  if (kind === frames.awareness) return { kind: 'awareness', bytes: whole(decoder) }
  if (kind === frames.sources) return { kind: 'sources', json: readWords(decoder) }
  if (kind !== frames.sync) return null
  const sort = decoding.readVarUint(decoder)
  if (sort === syncKinds.step1) return { kind: 'step1', bytes: whole(decoder) }
  if (sort === syncKinds.step2) return { kind: 'step2', bytes: whole(decoder) }
  if (sort === syncKinds.update) return { kind: 'update', bytes: whole(decoder) }
  return null
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Words as lib0 writes them; throws when they would go on beside the frame. */
export const readWords = (decoder: decoding.Decoder): string => utf8.decode(whole(decoder))

/** lib0 reads past the end without a word; a length that lies is malformed. */
const whole = (decoder: decoding.Decoder): Uint8Array => {
  const length = decoding.readVarUint(decoder)
  if (length > decoder.arr.length - decoder.pos) throw new Error('a frame shorter than it says')
  return decoding.readUint8Array(decoder, length)
}
