import { Hono } from 'hono'
import { setPause } from '../../db/members.ts'
import { pauseSchema } from '../../shared/pauses.ts'
import { insideWorkshop } from '../auth/inside-workshop.ts'
import type { Deps } from '../deps.ts'
import { body } from '../request.ts'

/** One's own pause, begun and ended with one press. It takes no right away, and nobody is told when it began. */
export const pauseRoutes = (deps: Deps) => {
  const inside = insideWorkshop(deps)
  return new Hono()
    .put('/', ...inside, body(pauseSchema), async (c) => {
      const pause = c.req.valid('json').shown ? 'shown' : 'hidden'
      await deps.db.write((tx) => setPause(tx, c.var.workshop.id, c.var.me.personId, pause))
      return c.json({ pause }, 200)
    })
    .delete('/', ...inside, async (c) => {
      await deps.db.write((tx) => setPause(tx, c.var.workshop.id, c.var.me.personId, null))
      return c.json({ pause: null }, 200)
    })
}
