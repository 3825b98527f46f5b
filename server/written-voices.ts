import { promisify } from 'node:util'
import { inflateRaw } from 'node:zlib'
import type { Reader } from '../db/open.ts'
import { findNewestFold, listPenVoices, listVoicesWrittenSince } from '../db/written-voices.ts'
import { decodeFold } from '../shared/trace/fold-bytes.ts'

const inflate = promisify(inflateRaw)

type Known = { rows: number; voices: Set<string> }

/** What was found last time, so that only newer rows are looked at; forgotten with the process. */
const known = new WeakMap<object, Map<number, Known>>()

const fromCheckpoint = async (db: Reader, document: number): Promise<Known> => {
  const newest = await findNewestFold(db, document)
  if (!newest) return { rows: 0, voices: new Set() }
  const { inserted } = decodeFold(await inflate(newest.folded))
  const held = await listPenVoices(db, document)
  return {
    rows: newest.seq,
    voices: new Set(held.filter(({ pen }) => inserted.has(pen)).map(({ voiceId }) => voiceId)),
  }
}

/** The voices that have put something into a text, without opening it: a list of texts is seen at every visit. */
export const findWrittenVoices = async (
  db: Reader,
  { number, size }: { number: number; size: number },
): Promise<ReadonlySet<string>> => {
  const texts = known.get(db) ?? new Map<number, Known>()
  known.set(db, texts)
  const before = texts.get(number) ?? (await fromCheckpoint(db, number))
  if (before.rows >= size) return before.voices
  const newer = await listVoicesWrittenSince(db, number, before.rows)
  const now = { rows: size, voices: new Set([...before.voices, ...newer]) }
  texts.set(number, now)
  return now.voices
}
