import type { Db } from '../db/open.ts'
import type { Auth } from './auth/auth.ts'
import type { Config } from './config.ts'
import type { Health } from './health.ts'
import type { Keys } from './keys.ts'
import type { Rooms } from './live/rooms.ts'
import type { Log } from './log.ts'
import type { Measures } from './measures.ts'
import type { Mail } from './mail/mail.ts'
import type { Limiter } from './rate-limit.ts'

/** Told after the change is committed: open sockets of whoever may no longer be there are closed, and names are told anew. */
type Rights = {
  changed(workshopId: string): void
  signedOut(sessionId: string): void
  renamed(personId: string): void
  erased(documents: string[]): Promise<void>
}

/** What every route may reach; made once, at start. */
export type Deps = {
  config: Config
  keys: Keys
  db: Db
  clock: () => number
  log: Log
  auth: Auth
  mail: Mail
  limiter: Limiter
  rooms: Rooms
  health: Health
  measures: Measures
  rights: Rights
}
