import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth'
import { emailOTP } from 'better-auth/plugins/email-otp'
import { createHmac } from 'node:crypto'
import type { Db } from '../../db/open.ts'
import { accounts, people, sessions, verifications } from '../../db/schema-accounts.ts'
import { UNASKED_S } from '../../shared/devices.ts'
import { PROOF_MS } from '../../shared/invitations.ts'
import { originsOf, type Config } from '../config.ts'
import type { Log } from '../log.ts'
import { newId } from '../tokens.ts'
import { cookieOf } from './cookie.ts'
import { hashSessions } from './hashed-sessions.ts'
import { signInPerson } from './sign-in-person.ts'

const WRONG_TRIES = 5

type Ground = { config: Config; db: Db; secret: string; log: Log }

/** Codes and sessions. Its own routes are not mounted: ours call it, and nobody else. */
export const makeAuth = ({ config, db, secret, log }: Ground) => {
  const schema = { user: people, session: sessions, account: accounts, verification: verifications }
  const store = drizzleAdapter(db.accounts, { provider: 'sqlite', schema, transaction: false })
  // Six digits are soon guessed from a bare digest: this one needs the instance's secret too.
  const hash = async (code: string) => createHmac('sha256', secret).update(`code:${code}`).digest('base64url')
  return betterAuth({
    appName: 'Trama comune',
    baseURL: originsOf(config)[0],
    secret,
    database: hashSessions(store),
    // Our own routes lengthen them: how far depends on whose device it is.
    session: {
      expiresIn: UNASKED_S,
      disableSessionRefresh: true,
      additionalFields: {
        own: { type: 'boolean', required: false, input: false },
        endsAt: { type: 'date', required: false, input: false },
      },
    },
    advanced: {
      useSecureCookies: false,
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
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>
