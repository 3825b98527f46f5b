import { eq } from 'drizzle-orm'
import type { Reader } from './open.ts'
import { pens, voices } from './schema.ts'

/** Everything that the pens of a document rest on, for checking their rows in the log. */
export const listPenFacts = (db: Reader, document: number) =>
  db
    .select({
      pen: pens.pen,
      personId: pens.personId,
      voiceId: pens.voiceId,
      personSalt: pens.personSalt,
      voiceSalt: pens.voiceSalt,
      sealed: voices.sealed,
    })
    .from(pens)
    .leftJoin(voices, eq(voices.id, pens.voiceId))
    .where(eq(pens.document, document))
