import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins/email-otp'
import type { Db } from '../../db/open.ts'
import { accounts, passkeys, people, sessions, verifications } from '../../db/schema-accounts.ts'
import { UNASKED_S } from '../../shared/devices.ts'
import { PROOF_MS } from '../../shared/invitations.ts'
import { isSecure, originsOf, type Config } from '../config.ts'
import type { Log } from '../log.ts'
import { newId } from '../tokens.ts'
import { hashCode } from './codes.ts'
import { cookieOf } from './cookie.ts'
import { hashSessions } from './hashed-sessions.ts'
import { passkeysOf } from './passkeys.ts'
import { signInPerson } from './sign-in-person.ts'

const WRONG_TRIES = 5

type Ground = { config: Config; db: Db; secret: string; log: Log }

/** Codes and sessions. Its own routes are not mounted: ours call it, and nobody else. */
export const makeAuth = ({ config, db, secret, log }: Ground) => {
  const schema = {
    user: people,
    session: sessions,
    account: accounts,
    verification: verifications,
    passkey: passkeys,
  }
  const store = drizzleAdapter(db.accounts, { provider: 'sqlite', schema, transaction: false })
  const hash = async (code: string) => hashCode(secret, code)
  return betterAuth({
    appName: 'Trama comune',
    baseURL: originsOf(config)[0],
    secret,
    database: hashSessions(store),
    // Our own routes lengthen them: how far depends on whose device it is.
    session: {
      expiresIn: UNASKED_S,
      disableSessionRefresh: true,
      // Whether one came in a short while ago is asked by our own routes.
      freshAge: 0,
      additionalFields: {
        own: { type: 'boolean', required: false, input: false },
        endsAt: { type: 'date', required: false, input: false },
      },
    },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(config) },
      cookies: { session_token: cookieOf(config) },
      database: { generateId: newId },
      ipAddress: { disableIpTracking: true },
    },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log: (_level, message) => log.error({ accounts: message.slice(0, 60) }, 'accounts'),
    },
    plugins: [
      emailOTP({
        disableSignUp: true,
        expiresIn: PROOF_MS / 1000,
        allowedAttempts: WRONG_TRIES,
        storeOTP: { hash },
        sendVerificationOTP: async () => undefined,
      }),
      signInPerson(),
      passkeysOf(config),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>
