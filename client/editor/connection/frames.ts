import * as encoding from 'lib0/encoding'
import { frames, syncKinds } from '../../../shared/sync-protocol.ts'
import type { SourceLink } from '../../../shared/sync-protocol.ts'

/** Most sources in one frame, as the protocol's schema says. */
const sourcesPerFrame = 2_000

export type FrameKind = 'answer' | 'update' | 'other'

/** What a frame of ours is; its two first numbers are below 128, hence one byte each. */
export const kindOf = (frame: Uint8Array): FrameKind => {
  if (frame[0] !== frames.sync) return 'other'
  if (frame[1] === syncKinds.step2) return 'answer'
  return frame[1] === syncKinds.update ? 'update' : 'other'
}

export const sourceFrames = (sources: SourceLink[]): Uint8Array<ArrayBuffer>[] => {
  const made: Uint8Array<ArrayBuffer>[] = []
  for (let at = 0; at < sources.length; at += sourcesPerFrame) {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, frames.sources)
    encoding.writeVarString(encoder, JSON.stringify(sources.slice(at, at + sourcesPerFrame)))
    made.push(new Uint8Array(encoding.toUint8Array(encoder)))
  }
  return made
}
