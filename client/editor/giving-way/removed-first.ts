import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { syncKinds } from '../../../shared/sync-protocol.ts'
import type { Ranges } from '../../../shared/trace/ranges.ts'

/**
 * What a sync frame says that others removed before anything of ours that is not committed yet. A relayed update names each
 * letter only if it was the first to remove it; a state names all that is gone, and counts only as the first answer of a
 * socket, which knows nothing yet of what waits here. Source: trace/SPEC.md [P3], [P5].
 */
export const removedFirst = (frame: Uint8Array, own: number, isFirstAnswer: boolean): Ranges => {
  const decoder = decoding.createDecoder(frame)
  const kind = decoding.readVarUint(decoder)
  if (kind !== syncKinds.update && !(kind === syncKinds.step2 && isFirstAnswer)) return []
  const { structs, ds } = Y.decodeUpdate(decoding.readVarUint8Array(decoder))
  // The echo of our own move is no colleague's.
  if (structs.some(({ id }) => id.client === own)) return []
  return [...ds.clients].flatMap(([pen, items]) =>
    items.map(({ clock, len }) => ({ pen, from: clock, to: clock + len })),
  )
}
