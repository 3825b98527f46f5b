import { createMiddleware } from 'hono/factory'
import { isOurOrigin, isSecure, originsOf, type Config } from './config.ts'
import { statusOf } from './errors.ts'

const policyOf = (config: Config) => {
  // Old Safari does not read 'self' as our own sockets too: they are named.
  const sockets = originsOf(config).map((origin) => origin.replace(/^http/, 'ws'))
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    `connect-src 'self' ${sockets.join(' ')}`,
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const securityHeaders = (config: Config) => {
  const headers = Object.entries({
    'content-security-policy': policyOf(config),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    ...(isSecure(config) ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  })
  return createMiddleware(async (c, next) => {
    await next()
    for (const [name, value] of headers) c.header(name, value)
    if (c.req.path.startsWith('/api/')) c.header('cache-control', 'no-store')
  })
}

const reads = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A browser always says whence a change comes; a program says nothing and shows its cookie by itself. */
const isForeign = (config: Config, headers: Headers) => {
  const origin = headers.get('origin')
  if (origin !== null) return !isOurOrigin(config, origin)
  const site = headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin' && site !== 'none'
}

export const sameOriginOnly = (config: Config) =>
  createMiddleware(async (c, next) => {
    if (reads.has(c.req.method) || !isForeign(config, c.req.raw.headers)) return next()
    return c.json({ refusal: 'foreign-origin' as const }, statusOf('foreign-origin'))
  })
