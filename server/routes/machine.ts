import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { timingSafeEqual } from 'node:crypto'
import type { Deps } from '../deps.ts'
import { digestOf } from '../tokens.ts'

// What the keeper's own machines ask for. Nothing of it is about anybody.

export const healthRoutes = ({ health }: Deps) =>
  new Hono().get('/', async (c) => {
    const seen = await health.look()
    return seen.ok ? c.json(seen, 200) : c.json(seen, 503)
  })

const isSame = (given: string, token: string): boolean =>
  timingSafeEqual(Buffer.from(digestOf(given)), Buffer.from(digestOf(token)))

/** Without METRICS_TOKEN there is no such address. */
export const metricsRoutes = ({ config: { metricsToken }, measures }: Deps) =>
  new Hono().get('/', async (c) => {
    if (!metricsToken || !measures.read) return c.notFound()
    const [, given] = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '') ?? []
    if (!given || !isSame(given, metricsToken)) {
      c.header('www-authenticate', 'Bearer')
      return c.text('', 401)
    }
    c.header('cache-control', 'no-store')
    c.header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
    return c.body(await measures.read())
  })

export const countAnswers = ({ measures }: Deps) =>
  createMiddleware(async (c, next) => {
    await next()
    measures.answered(c.res.status)
  })
