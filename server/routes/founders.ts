import { Hono } from 'hono'
import { confirmFounders, insertFounder, listFounders, removeFounder } from '../../db/founders.ts'
import { founderEmailSchema, founderSchema, foundersSchema, MOST_FOUNDERS } from '../../shared/founders.ts'
import { insideWorkshop } from '../auth/inside-workshop.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { body } from '../request.ts'

/** The names a group begins with: every member may write one, and another's is confirmed by whoever did not write it. */
export const founderRoutes = (deps: Deps) => {
  const { clock, db } = deps
  const inside = insideWorkshop(deps)
  return new Hono()
    .get('/', ...inside, async (c) => {
      const me = c.var.me.personId
      const founders = (await listFounders(db, c.var.workshop.id)).map(
        ({ addedBy, addedByName, confirmedAt, ...founder }) => ({
          ...founder,
          by: addedByName,
          mine: addedBy === me,
          confirmed: confirmedAt !== null,
        }),
      )
      return c.json({ founders }, 200)
    })
    .post('/', ...inside, body(founderSchema), async (c) => {
      const [workshopId, addedBy] = [c.var.workshop.id, c.var.me.personId]
      const isFull = await db.write(async (tx) => {
        if ((await listFounders(tx, workshopId)).length >= MOST_FOUNDERS) return true
        await insertFounder(tx, { workshopId, addedBy, addedAt: clock(), ...c.req.valid('json') })
        return false
      })
      if (isFull) return c.json({ refusal: 'too-long' as const }, statusOf('too-long'))
      return c.json({ added: true as const }, 201)
    })
    .delete('/', ...inside, body(founderEmailSchema), async (c) => {
      await db.write((tx) => removeFounder(tx, c.var.workshop.id, c.req.valid('json').email))
      return c.json({ removed: true as const }, 200)
    })
    .post('/confirm', ...inside, body(foundersSchema), async (c) => {
      const { emails } = c.req.valid('json')
      const hand = { confirmedBy: c.var.me.personId, confirmedAt: clock() }
      const confirmed = await db.write((tx) =>
        confirmFounders(tx, { workshopId: c.var.workshop.id, emails, ...hand }),
      )
      return c.json({ confirmed }, 200)
    })
}
