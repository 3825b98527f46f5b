import { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { putErrand, takeErrand } from '../../db/errands.ts'
import { linkInstitution } from '../../db/institution-links.ts'
import { cookieOf } from '../auth/cookie.ts'
import { enterAs } from '../auth/enter.ts'
import { openInstitution, type Errand } from '../auth/institution.ts'
import { isSecure } from '../config.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { addressOf } from '../request.ts'
import { digestOf, newId } from '../tokens.ts'

const ERRAND_S = 10 * 60
const kind = 'institution' as const
const tries = { burst: 60, everyMs: 10_000 }

/** In with an institution's own account. It opens only the accounts there are: nobody becomes a member by it. */
export const institutionRoutes = (deps: Deps) => {
  const { config, db, log } = deps
  const there = config.institution && openInstitution(config, config.institution)
  const name = `${cookieOf(config).name}-institution`
  const cookie = { httpOnly: true, sameSite: 'Lax', path: '/', secure: isSecure(config) } as const

  /** The errand of this very browser; it is over, whatever comes of it. */
  const take = async (state: string | undefined): Promise<Errand | undefined> => {
    if (state === undefined) return undefined
    const value = await db.write((tx) => takeErrand(tx, { kind, tokenHash: digestOf(state) }, Date.now()))
    return value === undefined ? undefined : { ...(JSON.parse(value) as Omit<Errand, 'state'>), state }
  }

  return new Hono()
    .get('/', (c) => c.json({ label: there?.label ?? null }, 200))
    .post('/', async (c) => {
      if (!there) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      const held = holdBack(deps, c, `institution ${addressOf(config, c)}`, tries)
      if (held) return held
      const begun = await there.begin().catch((error: Error) => {
        log.warn({ name: error.name }, 'the institution does not answer')
        return undefined
      })
      if (!begun) return c.json({ refusal: 'institution-down' as const }, statusOf('institution-down'))
      const { state, ...rest } = begun.errand
      const at = Date.now()
      const errand = { kind, id: newId(), tokenHash: digestOf(state), value: JSON.stringify(rest), at }
      await db.write((tx) => putErrand(tx, { ...errand, expiresAt: at + ERRAND_S * 1000 }))
      setCookie(c, name, state, { ...cookie, maxAge: ERRAND_S })
      return c.json({ address: begun.address }, 200)
    })
    .get('/return', async (c) => {
      const back = (how: string) => c.redirect(`/entra?da=${how}`, 303)
      if (!there) return back('institution-failed')
      const errand = await take(getCookie(c, name))
      deleteCookie(c, name, cookie)
      if (!errand) return back('institution-failed')
      const query = new URL(c.req.url).searchParams.toString()
      const named = await there.end(query, errand).catch((error: Error) => {
        log.warn({ name: error.name }, 'nobody came back from the institution')
        return undefined
      })
      if (!named) return back('institution-failed')
      const link = { provider: there.provider, ...named }
      const personId = await db.write((tx) => linkInstitution(tx, link, { id: newId(), at: Date.now() }))
      if (personId === undefined) return back('institution-unknown')
      return back('second' in (await enterAs(deps, c, personId)) ? 'second' : 'institution')
    })
}
