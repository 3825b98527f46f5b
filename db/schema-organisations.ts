import type { OrganisationKind, Region } from '../shared/organisations.ts'
import { count, index, primaryKey, table, unique, word } from './columns.ts'
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

/** Each time somebody of an organisation corrected what kind of thing it is: what it was before can be put back. */
export const organisationCorrections = table(
  'organisation_corrections',
  {
    id: word().primaryKey(),
    organisationId: word()
      .notNull()
      .references(() => organisations.id, { onDelete: 'cascade' }),
    was: word().$type<OrganisationKind>().notNull(),
    kind: word().$type<OrganisationKind>().notNull(),
    correctedBy: word()
      .notNull()
      .references(() => people.id),
    at: count().notNull(),
  },
  (t) => [index('corrections_of_organisations').on(t.organisationId, t.at)],
)
