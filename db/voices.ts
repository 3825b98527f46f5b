import { eq } from 'drizzle-orm'
import type { Reader, Tx } from './open.ts'
import { voices } from './schema.ts'

export type SealedVoice = { id: string; workshopId: string; personId: string; sealed: Uint8Array; at: number }

/** One row per declaration: a range of text points to the voice of its day. */
export const insertVoice = (tx: Tx, voice: SealedVoice) => tx.insert(voices).values(voice)

/** Every declaration made in a workshop, to open the voices that its texts point to. */
export const listVoices = (db: Reader, workshopId: string) =>
  db.select().from(voices).where(eq(voices.workshopId, workshopId))
