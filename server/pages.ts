import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

const immutable = 'public, max-age=31536000, immutable'

/** Built files keep their name only while they keep their content; any other address is a page of the app. */
const builtRoutes = () =>
  new Hono()
    .use(compress())
    .use(
      '/assets/*',
      serveStatic({ root: dist, onFound: (_path, c) => c.header('cache-control', immutable) }),
    )
    .get('/assets/*', (c) => c.text('', 404))
    .use('/*', serveStatic({ root: dist, onFound: (_path, c) => c.header('cache-control', 'no-cache') }))
    .get('/*', async (c) => {
      c.header('cache-control', 'no-cache')
      return c.html(await readFile(`${dist}/index.html`, 'utf8'))
    })

export const pageRoutes = () =>
  existsSync(`${dist}/index.html`)
    ? builtRoutes()
    : new Hono().get('/*', (c) => c.text('The pages are not built yet: npm run build', 503))
