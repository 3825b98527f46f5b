import type { ConsentLanguage, Wording } from '../shared/consents.ts'
import type { DocumentKind } from '../shared/documents.ts'
import type { Language } from '../shared/language.ts'
import type { Pause } from '../shared/pauses.ts'
import { bytes, count, flag, index, primaryKey, table, unique, word } from './columns.ts'
import { people } from './schema-accounts.ts'

// After a change: `npm run migration -- --name <what-changes>`, then read what it wrote in db/migrations.

/** `joined` counts everybody who ever joined: numbers are never given twice. `wanted`: kinds for the table, see shared/wanted.ts. */
export const workshops = table('workshops', {
  id: word().primaryKey(),
  name: word().notNull(),
  purpose: word().notNull(),
  createdAt: count().notNull(),
  membersVersion: count().notNull().default(0),
  joined: count().notNull().default(0),
  wanted: count().notNull().default(0),
})

/** One sealed row per declaration; the key is outside the database. */
export const voices = table(
  'voices',
  {
    id: word().primaryKey(),
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    personId: word()
      .notNull()
      .references(() => people.id),
    sealed: bytes().notNull(),
    at: count().notNull(),
  },
  (t) => [index('voices_of_person').on(t.workshopId, t.personId)],
)

/** Who belongs now. `number` is the order of joining: it decides the person's hue and line. A pause has no date, for nobody asks since when. */
export const members = table(
  'members',
  {
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    personId: word()
      .notNull()
      .references(() => people.id),
    number: count().notNull(),
    voiceId: word()
      .notNull()
      .references(() => voices.id),
    joinedAt: count().notNull(),
    pause: word().$type<Pause>(),
  },
  (t) => [
    primaryKey({ columns: [t.workshopId, t.personId] }),
    unique('members_number').on(t.workshopId, t.number),
    index('members_by_person').on(t.personId),
  ],
)

/** Who left: their words keep their name and style, and their number stays theirs. */
export const formerMembers = table(
  'former_members',
  {
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    personId: word()
      .notNull()
      .references(() => people.id),
    number: count().notNull(),
    leftAt: count().notNull(),
  },
  (t) => [primaryKey({ columns: [t.workshopId, t.personId] })],
)

/** A link with which people apply; only the token's digest is kept. */
export const invitations = table('invitations', {
  id: word().primaryKey(),
  workshopId: word()
    .notNull()
    .references(() => workshops.id),
  tokenHash: word().notNull().unique(),
  createdBy: word()
    .notNull()
    .references(() => people.id),
  createdAt: count().notNull(),
  expiresAt: count().notNull(),
})

/** `confirmedAt` is null until the person proves to be the owner of the address. What was said yes to goes on to the voice. */
export const applications = table(
  'applications',
  {
    id: word().primaryKey(),
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    personId: word()
      .notNull()
      .references(() => people.id),
    sealed: bytes().notNull(),
    at: count().notNull(),
    confirmedAt: count(),
    wording: count().$type<Wording>().notNull().default(1),
    language: word().$type<ConsentLanguage>(),
  },
  (t) => [
    unique('applications_one_each').on(t.workshopId, t.personId),
    index('applications_of_person').on(t.personId),
  ],
)

export const documents = table(
  'documents',
  {
    number: count().primaryKey({ autoIncrement: true }),
    id: word().notNull().unique(),
    workshopId: word()
      .notNull()
      .references(() => workshops.id),
    kind: word().$type<DocumentKind>().notNull(),
    title: word().notNull(),
    language: word().$type<Language>().notNull().default('it'),
    createdAt: count().notNull(),
    createdBy: word().references(() => people.id),
    size: count().notNull().default(0),
    frontier: bytes().notNull(),
    updatedAt: count().notNull(),
    archivedAt: count(),
  },
  (t) => [index('documents_of_workshop').on(t.workshopId)],
)

/** Append-only; triggers refuse the rest. Kept WITHOUT ROWID, so that a document's rows lie together. */
export const ledger = table(
  'ledger',
  {
    document: count()
      .notNull()
      .references(() => documents.number),
    seq: count().notNull(),
    pen: count().notNull(),
    at: count().notNull(),
    kind: count().notNull(),
    bytes: bytes().notNull(),
    salt: bytes().notNull(),
    commitment: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.seq] })],
)

/** Old rows of the ledger, packed; `rows` is compressed, salts cannot be. Triggers refuse to change or remove one. */
export const seals = table(
  'seals',
  {
    document: count()
      .notNull()
      .references(() => documents.number),
    seq: count().notNull(),
    size: count().notNull(),
    rows: bytes().notNull(),
    salts: bytes().notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.seq] })],
)

export const pens = table(
  'pens',
  {
    document: count()
      .notNull()
      .references(() => documents.number),
    pen: count().notNull(),
    personId: word().references(() => people.id),
    voiceId: word().references(() => voices.id),
    personSalt: bytes(),
    voiceSalt: bytes(),
    seq: count().notNull(),
    retired: flag().notNull().default(false),
  },
  (t) => [primaryKey({ columns: [t.document, t.pen] }), index('pens_of_person').on(t.personId, t.document)],
)

export const checkpoints = table(
  'checkpoints',
  {
    document: count()
      .notNull()
      .references(() => documents.number),
    seq: count().notNull(),
    root: bytes().notNull(),
    state: bytes().notNull(),
    folded: bytes().notNull(),
    at: count().notNull(),
  },
  (t) => [primaryKey({ columns: [t.document, t.seq] })],
)

export const meta = table('meta', { key: word().primaryKey(), value: word().notNull() })
