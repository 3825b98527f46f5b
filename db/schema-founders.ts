import { count, primaryKey, table, word } from './columns.ts'
import { workshops } from './schema.ts'
import { people } from './schema-accounts.ts'

/**
 * Whom a group begins with: one member writes a name, another confirms it. With an invitation and that address a person
 * then comes in without waiting. Nobody belongs by standing here, and who came in is taken off.
 */
export const founders = table(
  'founders',
  {
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    email: word().notNull(),
    name: word().notNull(),
    addedBy: word()
      .notNull()
      .references(() => people.id),
    addedAt: count().notNull(),
    confirmedBy: word().references(() => people.id),
    confirmedAt: count(),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.email] })],
)
