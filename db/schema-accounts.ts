import { bytes, count, flag, index, moment, table, word } from './columns.ts'

// People and their ways in. After a change: as in schema.ts.

export const people = table('people', {
  id: word().primaryKey(),
  name: word().notNull(),
  email: word().notNull().unique(),
  emailVerified: flag().notNull().default(false),
  image: word(),
  passkeyOffered: flag().notNull().default(false),
  createdAt: moment().notNull(),
  updatedAt: moment().notNull(),
})

/** `token` is a digest: the cookie's own token is nowhere on disk. `own` is null until the person says whose device it is. */
export const sessions = table(
  'sessions',
  {
    id: word().primaryKey(),
    token: word().notNull().unique(),
    userId: word()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    expiresAt: moment().notNull(),
    ipAddress: word(),
    userAgent: word(),
    own: flag(),
    endsAt: moment(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index('sessions_of_person').on(t.userId)],
)

export const accounts = table(
  'accounts',
  {
    id: word().primaryKey(),
    accountId: word().notNull(),
    providerId: word().notNull(),
    userId: word()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    accessToken: word(),
    refreshToken: word(),
    idToken: word(),
    accessTokenExpiresAt: moment(),
    refreshTokenExpiresAt: moment(),
    scope: word(),
    password: word(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [index('accounts_of_person').on(t.userId)],
)

/** Codes and links sent by mail: digests, with a term. */
export const verifications = table(
  'verifications',
  {
    id: word().primaryKey(),
    identifier: word().notNull(),
    value: word().notNull(),
    expiresAt: moment().notNull(),
    createdAt: moment().notNull(),
    updatedAt: moment().notNull(),
  },
  (t) => [
    index('verifications_by_identifier').on(t.identifier),
    index('verifications_by_term').on(t.expiresAt),
  ],
)

/** Finger, face or key of a device: what is kept here opens nothing by itself. */
export const passkeys = table(
  'passkeys',
  {
    id: word().primaryKey(),
    name: word(),
    publicKey: word().notNull(),
    userId: word()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    credentialID: word().notNull().unique(),
    counter: count().notNull(),
    deviceType: word().notNull(),
    backedUp: flag().notNull(),
    transports: word(),
    createdAt: moment(),
    aaguid: word(),
  },
  (t) => [index('passkeys_of_person').on(t.userId)],
)

/** A second thing to show at the door, for who wants it: the app's secret is sealed, of the spare codes there are digests. */
export const secondFactors = table('second_factors', {
  personId: word()
    .primaryKey()
    .references(() => people.id, { onDelete: 'cascade' }),
  sealed: bytes().notNull(),
  confirmedAt: count(),
  lastStep: count().notNull().default(0),
  spareHashes: word().notNull().default('[]'),
})

/**
 * Devices that their person signed out from another one: told at their next word, so that what they keep is wiped. Of whom
 * they were is not said; `until` their cookie could still come. `tokenHash` is the session's own digest.
 */
export const endedDevices = table(
  'ended_devices',
  { tokenHash: word().primaryKey(), until: moment().notNull() },
  (t) => [index('ended_devices_by_term').on(t.until)],
)
