import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const dist = fileURLToPath(new URL('../dist', import.meta.url))

/** Built files keep their name only while they keep their content; any other address is a page of the app. */
export const pageRoutes = () =>
  new Hono()
    .use(
      '/assets/*',
      serveStatic({
        root: dist,
        onFound: (_path, c) => c.header('cache-control', 'public, max-age=31536000, immutable'),
      }),
    )
    .get('/assets/*', (c) => c.text('', 404))
    .use(
      '/*',
      serveStatic({ root: dist, index: '', onFound: (_path, c) => c.header('cache-control', 'no-cache') }),
    )
    .get('/*', async (c) => {
      c.header('cache-control', 'no-cache')
      const page = await readFile(`${dist}/index.html`, 'utf8').catch(() => undefined)
      return page === undefined ? c.text('The pages are not built yet: npm run build', 503) : c.html(page)
    })
