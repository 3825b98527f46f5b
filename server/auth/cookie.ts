import type { Context } from 'hono'
import { OTHERS_HEADER } from '../../shared/people.ts'
import { isSecure, type Config } from '../config.ts'

/** `__Host-` ties the cookie to this very host, and browsers take it only over https. */
export const cookieOf = (config: Config) => ({
  name: isSecure(config) ? '__Host-trama' : 'trama',
  attributes: { secure: isSecure(config), httpOnly: true, sameSite: 'lax' as const, path: '/' },
})

/**
 * Hands the accounts library's cookies over to our own answer. A session lasts as long as the window is open, until its
 * person says that the device is theirs alone.
 */
export const giveCookies = (c: Context, cookies: string[]) => {
  for (const cookie of cookies)
    c.header('set-cookie', cookie.replace(/; Max-Age=[1-9]\d*/i, ''), { append: true })
}

const ownCookie = (config: Config, cookies: string | null | undefined): string | undefined =>
  cookies?.split(/; */).find((cookie) => cookie.startsWith(`${cookieOf(config).name}=`))

/** The token that the cookie carries, before its signature: whose digest is known, has had it. */
export const tokenIn = (config: Config, cookies: string | null): string | undefined =>
  ownCookie(config, cookies)
    ?.split('=')[1]
    ?.split(/\.|%2E/i)[0]

/** The same session cookie again, kept by the browser for so many seconds; without them, until the window is closed. */
export const keepCookie = (c: Context, config: Config, seconds?: number) => {
  const own = ownCookie(config, c.req.header('cookie'))
  if (!own) return
  const rest = ['Path=/', 'HttpOnly', 'SameSite=Lax', ...(isSecure(config) ? ['Secure'] : [])]
  const kept = [own, ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]), ...rest].join('; ')
  c.header('set-cookie', kept, { append: true })
}

/** The browser forgets what it keeps of who leaves; one that keeps words of somebody else sees to it itself. */
export const emptyBrowser = (c: Context) => {
  if (c.req.header(OTHERS_HEADER) === undefined) c.header('clear-site-data', '"storage"')
}
