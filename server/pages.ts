import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { compress } from 'hono/compress'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

const immutable = 'public, max-age=31536000, immutable'

/** The build has left the compressed forms beside each file. */
const built = (cacheControl: string) =>
  serveStatic({
    root: dist,
    precompressed: true,
    onFound: (_path, c) => c.header('cache-control', cacheControl),
  })

/** Built files keep their name only while they keep their content; any other address is a page of the app. */
const builtRoutes = () =>
  new Hono()
    .use('/assets/*', built(immutable))
    .get('/assets/*', (c) => c.text('', 404))
    .use('/*', built('no-cache'))
    .get('/*', compress(), async (c) => {
      c.header('cache-control', 'no-cache')
      return c.html(await readFile(`${dist}/index.html`, 'utf8'))
    })

export const pageRoutes = () =>
  existsSync(`${dist}/index.html`)
    ? builtRoutes()
    : new Hono().get('/*', (c) => c.text('The pages are not built yet: npm run build', 503))
