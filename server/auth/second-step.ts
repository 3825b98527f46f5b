import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { findErrand, putErrand, takeErrand } from '../../db/errands.ts'
import { isSecure, type Config } from '../config.ts'
import type { Deps } from '../deps.ts'
import { digestOf, newId, newToken } from '../tokens.ts'
import { cookieOf } from './cookie.ts'
import { showSecond } from './second-factor.ts'

const WAIT_S = 10 * 60
const kind = 'second' as const

const nameOf = (config: Config) => `${cookieOf(config).name}-second`
const attributesOf = (config: Config) =>
  ({ httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(config) }) as const

/** The first thing shown was right: this browser may show the second, for a short while. */
export const askSecond = async ({ config, db }: Deps, c: Context, personId: string) => {
  const [token, at] = [newToken(), Date.now()]
  const errand = { kind, tokenHash: digestOf(token), id: newId(), value: personId, at }
  await db.write((tx) => putErrand(tx, { ...errand, expiresAt: at + WAIT_S * 1000 }))
  setCookie(c, nameOf(config), token, { ...attributesOf(config), maxAge: WAIT_S })
}

/** Who is about to show the second factor in this browser. */
export const whoIsAsked = async ({ config, db }: Deps, c: Context) => {
  const token = getCookie(c, nameOf(config))
  return token === undefined ? undefined : findErrand(db, { kind, tokenHash: digestOf(token) }, Date.now())
}

/** The person, once the second factor is right too; the errand is over with it. */
export const endSecond = async ({ config, db, keys }: Deps, c: Context, code: string) => {
  const token = getCookie(c, nameOf(config))
  if (token === undefined) return undefined
  const key = { kind, tokenHash: digestOf(token) }
  const personId = await db.write(async (tx) => {
    const asked = await findErrand(tx, key, Date.now())
    const shown = asked && (await showSecond(tx, keys.secret, { personId: asked, code, now: Date.now() }))
    return shown ? takeErrand(tx, key, Date.now()) : undefined
  })
  if (personId) deleteCookie(c, nameOf(config), attributesOf(config))
  return personId
}
