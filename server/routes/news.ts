import { Hono } from 'hono'
import { marksSchema } from '../../shared/news.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { body } from '../request.ts'
import { moveMarks, viewNews } from '../view-news.ts'

/** What is new for whoever asks, and their own marks: nobody else can ask about them. */
export const newsRoutes = (deps: Deps) =>
  new Hono()
    .get('/', signedIn(deps), async (c) => c.json(await viewNews(deps, c.var.me.personId), 200))
    .put('/seen', signedIn(deps), body(marksSchema), async (c) => {
      await moveMarks(deps, c.var.me.personId, c.req.valid('json').marks)
      return c.json({ seen: true as const }, 200)
    })
