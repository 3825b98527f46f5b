import type { PactField } from '../shared/pact.ts'
import { count, primaryKey, table, word } from './columns.ts'
import { workshops } from './schema.ts'
import { people } from './schema-accounts.ts'

/** Every wording of the five fields, one row per change: nobody's words go when somebody else writes after them. */
export const pactWordings = table(
  'pact_wordings',
  {
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    field: word().$type<PactField>().notNull(),
    revision: count().notNull(),
    words: word().notNull(),
    changedBy: word()
      .notNull()
      .references(() => people.id),
    changedAt: count().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.field, t.revision] })],
)
