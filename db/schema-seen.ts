import { count, primaryKey, table, word } from './columns.ts'
import { documents } from './schema.ts'
import { people } from './schema-accounts.ts'

/**
 * How far into each text a person has seen: how many rows its log had, and when the last of them arrived. It is the text's
 * time, never the moment at which the person came: that is stored nowhere.
 */
export const seenTexts = table(
  'seen_texts',
  {
    personId: word()
      .notNull()
      .references(() => people.id),
    document: count()
      .notNull()
      .references(() => documents.number),
    size: count().notNull(),
    at: count().notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.document] })],
)
