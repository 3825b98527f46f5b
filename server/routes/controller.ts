import { Hono } from 'hono'
import { findController } from '../../db/controller.ts'
import { controllerSchema } from '../../shared/controller.ts'
import { signedIn } from '../auth/signed-in.ts'
import { personOf } from '../auth/session.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { mayNameController, nameFirst } from '../name-controller.ts'
import { body } from '../request.ts'

/** Who answers for the data: told to anybody, before they leave anything of theirs; named by who is alone here, or by a command. */
export const controllerRoutes = (deps: Deps) =>
  new Hono()
    .get('/', async (c) => {
      const controller = await findController(deps.db)
      const me = controller ? undefined : await personOf(deps, c.req.raw.headers)
      const mayName = me !== undefined && (await mayNameController(deps.db, me.personId))
      return c.json({ controller, mayName }, 200)
    })
    .put('/', signedIn(deps), body(controllerSchema), async (c) => {
      const refusal = await nameFirst(deps.db, c.var.me.personId, c.req.valid('json'))
      if (refusal) return c.json({ refusal }, statusOf(refusal))
      return c.json({ named: true as const }, 200)
    })
