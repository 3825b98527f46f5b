import * as Y from 'yjs'
import { sha256 } from '../db/hash.ts'
import type { DocumentKind } from '../shared/documents.ts'
import { insertPart } from '../shared/text/insert-part.ts'
import { foldInserted } from '../shared/trace/fold.ts'
import { penRowBytes, rowKinds } from '../shared/trace/ledger.ts'
import { serverPenOf } from '../shared/trace/pens.ts'
import { updateFrame } from './live/frames.ts'
import type { Room } from './live/room.ts'
import { LostCommit } from './live/looking.ts'
import type { Rooms } from './live/rooms.ts'
import type { Text } from './live/text.ts'
import type { Language } from '../shared/language.ts'
import { partTitles } from './part-titles.ts'

const NOBODY = { personId: null, personSalt: null, voice: null, voiceSalt: null }
const NO_FACTS = { personId: null, voiceId: null, personSalt: null, voiceSalt: null }

/** Runs a change under the server's own pen and gives the update it made; null when it changed nothing. */
const writeAsServer = (text: Text, pen: number, change: () => void): Uint8Array | null => {
  let made: Uint8Array | null = null
  const keep = (update: Uint8Array): void => {
    made = update
  }
  const before = text.doc.clientID
  text.doc.clientID = pen
  text.doc.on('update', keep)
  try {
    text.doc.transact(change)
  } finally {
    text.doc.off('update', keep)
    text.doc.clientID = before
  }
  return made
}

type Asked = { kind: DocumentKind; key: string; language: Language }

const write = (
  rooms: Rooms,
  room: Room,
  { kind, key, language }: Asked,
  done: (added: boolean) => void,
  lost: () => void,
) => {
  const { text } = room
  const words = partTitles[language][kind]
  const pen = serverPenOf(text.epoch)
  const bytes = writeAsServer(text, pen, () => insertPart(text.body, kind, key, words[key]?.title ?? ''))
  const at = Math.max(rooms.clock(), text.at)
  const issue = { pen, at, kind: rowKinds.pen, bytes: penRowBytes(sha256, NOBODY), issue: NO_FACTS }
  if (bytes) {
    text.at = at
    foldInserted(text.fold, pen, Y.getState(text.doc.store, pen), at)
  }
  const row = bytes ? [{ pen, at, kind: rowKinds.update, bytes }] : []
  rooms.put(room, {
    entries: bytes && !text.pens.has(pen) ? [issue, ...row] : row,
    frames: bytes ? [updateFrame(bytes)] : [],
    links: [],
    settled: (committed) => (committed ? done(bytes !== null) : lost()),
  })
}

/** Opens a part that the text does not have yet; idempotent by key, durable when it answers. Source: text/SPEC.md [M7]. */
export const addPart = async (rooms: Rooms, id: string, asked: Asked): Promise<boolean> => {
  const room = await rooms.find(id)
  if (!room) return false
  return new Promise((resolve, reject) =>
    rooms.whenReady(room, () => write(rooms, room, asked, resolve, () => reject(new LostCommit()))),
  )
}
