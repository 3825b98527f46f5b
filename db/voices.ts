import { and, eq, notExists } from 'drizzle-orm'
import type { Consent } from '../shared/consents.ts'
import type { Reader, Tx } from './open.ts'
import { members, voices, workshops } from './schema.ts'
import { consents } from './schema-consents.ts'

export type SealedVoice = { id: string; workshopId: string; personId: string; sealed: Uint8Array; at: number }

/** One row per declaration, and what was said yes to with it: a range of text points to the voice of its day. */
export const insertVoice = async (tx: Tx, voice: SealedVoice, consent: Consent) => {
  await tx.insert(voices).values(voice)
  await tx.insert(consents).values({ voiceId: voice.id, ...consent })
}

/** Every declaration made in a workshop, to open the voices that its texts point to. */
export const listVoices = (db: Reader, workshopId: string) =>
  db.select().from(voices).where(eq(voices.workshopId, workshopId))

/** What a person once declared in a workshop, without what they declare today. */
export const listVoicesOf = async (db: Reader, workshopId: string, personId: string) => {
  const today = db.select().from(members).where(eq(members.voiceId, voices.id))
  const rows = await db
    .select({ id: voices.id })
    .from(voices)
    .where(and(eq(voices.workshopId, workshopId), eq(voices.personId, personId), notExists(today)))
  return rows.map(({ id }) => id)
}

/** Every declaration of the instance, by id and person. */
export const listSpokenVoices = (db: Reader) =>
  db.select({ id: voices.id, personId: voices.personId }).from(voices)

/** What a person declares today, workshop by workshop. */
export const listCurrentVoices = (db: Reader, personId: string) =>
  db
    .select({ workshopId: workshops.id, workshop: workshops.name, sealed: voices.sealed })
    .from(members)
    .innerJoin(voices, eq(voices.id, members.voiceId))
    .innerJoin(workshops, eq(workshops.id, members.workshopId))
    .where(eq(members.personId, personId))
    .orderBy(workshops.name)
