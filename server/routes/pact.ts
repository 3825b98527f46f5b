import { Hono } from 'hono'
import { writeWording } from '../../db/pact.ts'
import { isPactField, pactSchema } from '../../shared/pact.ts'
import { insideWorkshop } from '../auth/inside-workshop.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { body } from '../request.ts'
import { viewPact } from '../view-pact.ts'

/** What the group agrees on: every member may write every field, over what they had before their eyes. */
export const pactRoutes = (deps: Deps) => {
  const { clock, db } = deps
  const inside = insideWorkshop(deps)
  return new Hono()
    .get('/', ...inside, async (c) => {
      const { id, name } = c.var.workshop
      return c.json({ workshop: { id, name }, fields: await viewPact(deps, c.var.workshop) }, 200)
    })
    .put('/:field', ...inside, body(pactSchema), async (c) => {
      const field = c.req.param('field')
      if (!isPactField(field)) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      const hand = { changedBy: c.var.me.personId, changedAt: clock() }
      const wording = { workshopId: c.var.workshop.id, field, ...hand, ...c.req.valid('json') }
      const revision = await db.write((tx) => writeWording(tx, wording))
      if (revision === null)
        return c.json({ refusal: 'changed-meanwhile' as const }, statusOf('changed-meanwhile'))
      return c.json({ revision }, 200)
    })
}
