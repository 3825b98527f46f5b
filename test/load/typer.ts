import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { frames, syncKinds } from '../../shared/sync-protocol.ts'
import { BODY } from '../../shared/text/flat.ts'
import { openClient, updateFrame, type Door } from './client.ts'

/** Somebody who types at the end of a text and does not wait for the others: each call is one keystroke, as a frame. */
export type Typer = { pen: number; key(): Uint8Array }

export const makeTyper = (state: Uint8Array, pen: number): Typer => {
  const doc = new Y.Doc()
  doc.clientID = pen
  Y.applyUpdate(doc, state)
  const body = doc.getText(BODY)
  let update = new Uint8Array(0)
  let typed = 0
  doc.on('update', (bytes: Uint8Array) => (update = bytes as Uint8Array<ArrayBuffer>))
  const key = (): Uint8Array => {
    body.insert(body.length, 'parole '[typed++ % 7]!, {})
    return updateFrame(update)
  }
  return { pen, key }
}

/** The text as somebody finds it who comes now. */
export const stateOf = async (door: Door): Promise<Uint8Array> => {
  const reader = await openClient(door, null)
  reader.close()
  return Y.encodeStateAsUpdate(reader.doc)
}

export const isUpdate = (frame: Uint8Array): boolean =>
  frame[0] === frames.sync && frame[1] === syncKinds.update

/** Which keystroke a frame carries; what one typer writes has one struct. */
export const keystrokeOf = (frame: Uint8Array): { pen: number; clock: number } => {
  const decoder = decoding.createDecoder(frame)
  for (let skipped = 0; skipped < 5; skipped++) decoding.readVarUint(decoder)
  return { pen: decoding.readVarUint(decoder), clock: decoding.readVarUint(decoder) }
}
