import { Hono } from 'hono'
import { findPaperCodeIn, listPaperCodes, listWithoutMail, setSecond } from '../../db/paper-codes.ts'
import { newPaperCodeSchema, PAPER_LOG_MS, secondRefusal } from '../../shared/paper-codes.ts'
import { insideWorkshop } from '../auth/inside-workshop.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { makePaperCodeFor } from '../make-paper-code.ts'
import { body } from '../request.ts'

const makes = { burst: 20, everyMs: 30 * 60_000 }

/** Codes on paper of a workshop: who gave one to whom is there for every member to see. */
export const paperCodeRoutes = (deps: Deps) => {
  const { clock, db } = deps
  const inside = insideWorkshop(deps)
  return new Hono()
    .get('/', ...inside, async (c) => {
      const workshopId = c.var.workshop.id
      const rows = await listPaperCodes(db, workshopId, clock() - PAPER_LOG_MS)
      const codes = rows.map(({ now, ...code }) => ({ ...code, name: now ?? code.name }))
      return c.json({ codes, withoutMail: await listWithoutMail(db, workshopId) }, 200)
    })
    .post('/', ...inside, body(newPaperCodeSchema), async (c) => {
      const madeBy = c.var.me.personId
      const held = holdBack(deps, c, `paper by ${madeBy}`, makes)
      if (held) return held
      const forWhom = c.req.valid('json')
      const made = await makePaperCodeFor(deps, { workshopId: c.var.workshop.id, madeBy, forWhom })
      if ('refusal' in made) return c.json({ refusal: made.refusal }, statusOf('not-found'))
      return c.json(made, 201)
    })
    .post('/:code/second', ...inside, async (c) => {
      const { personId } = c.var.me
      const refusal = await db.write(async (tx) => {
        const code = await findPaperCodeIn(tx, c.var.workshop.id, c.req.param('code'))
        const no = secondRefusal(code, personId, clock())
        if (!no && code) await setSecond(tx, code.id, personId)
        return no
      })
      if (refusal) return c.json({ refusal }, statusOf(refusal))
      return c.json({ confirmed: true as const }, 200)
    })
}
