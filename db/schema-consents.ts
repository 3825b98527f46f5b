import type { ConsentLanguage, Wording } from '../shared/consents.ts'
import { count, table, word } from './columns.ts'
import { voices } from './schema.ts'

/**
 * To which words a person said yes when they declared from where they speak. There is a row beside every voice, whatever
 * it holds, so that this table says of nobody whether they declared something.
 */
export const consents = table('consents', {
  voiceId: word()
    .primaryKey()
    .references(() => voices.id, { onDelete: 'cascade' }),
  wording: count().$type<Wording>().notNull(),
  language: word().$type<ConsentLanguage>(),
  at: count().notNull(),
})
