import type { OrganisationKind, Region } from '../shared/organisations.ts'
import { index, primaryKey, table, unique, word } from './columns.ts'
import { people } from './schema-accounts.ts'

/** Named once, chosen by others; `key` is the name as shared/organisations.ts folds it. */
export const organisations = table(
  'organisations',
  {
    id: word().primaryKey(),
    name: word().notNull(),
    key: word().notNull(),
    kind: word().$type<OrganisationKind>().notNull(),
    region: word().$type<Region>().notNull(),
  },
  (t) => [unique('organisations_one_each').on(t.key, t.region)],
)

/** What people say of themselves: never a login, never a right. */
export const personOrganisations = table(
  'person_organisations',
  {
    personId: word()
      .notNull()
      .references(() => people.id),
    organisationId: word()
      .notNull()
      .references(() => organisations.id),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.organisationId] }),
    index('organisations_of_people').on(t.organisationId),
  ],
)
