import { count, flag, index, table, word } from './columns.ts'
import { workshops } from './schema.ts'
import { people } from './schema-accounts.ts'

/**
 * A code on paper for who has no mail: for a new person (`personId` is null until it is used), or for one who is in and
 * lost the way. Who made it, for whom, and who said yes to it stay for the members to see; of the code only a digest.
 */
export const paperCodes = table(
  'paper_codes',
  {
    id: word().primaryKey(),
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    codeHash: word().notNull().unique(),
    name: word().notNull(),
    personId: word().references(() => people.id),
    madeBy: word()
      .notNull()
      .references(() => people.id),
    wantsSecond: flag().notNull(),
    secondBy: word().references(() => people.id),
    at: count().notNull(),
    expiresAt: count().notNull(),
    usedAt: count(),
  },
  (t) => [index('paper_codes_of_workshop').on(t.workshopId, t.at)],
)
