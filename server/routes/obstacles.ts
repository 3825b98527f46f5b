import { Hono } from 'hono'
import { obstacleSchema } from '../../shared/obstacles.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { obstacleMail } from '../mail/obstacle-mail.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { findObstacleWay } from '../obstacle-way.ts'
import { addressOf, body } from '../request.ts'

/** A group in one office shares an address; one box is not filled by the whole world. */
const perAddress = { burst: 10, everyMs: 5 * 60_000 }
const perBox = { burst: 60, everyMs: 2 * 60_000 }

/** What stands in somebody's way, told by anybody, also from outside; nothing of it is kept here. */
export const obstacleRoutes = (deps: Deps) =>
  new Hono()
    .get('/', async (c) => {
      const { controller, email } = await findObstacleWay(deps)
      const to = controller && { name: controller.name, contact: controller.contact }
      return c.json({ sends: email !== undefined, to }, 200)
    })
    .post('/', body(obstacleSchema), async (c) => {
      const held = holdBack(deps, c, `obstacle ${addressOf(deps.config, c)}`, perAddress)
      if (held) return held
      const { email } = await findObstacleWay(deps)
      if (!email) return c.json({ refusal: 'mail-down' as const }, statusOf('mail-down'))
      const often = holdBack(deps, c, 'obstacles', perBox)
      if (often) return often
      const language = languageOf(c.req.header('accept-language'))
      const handed = await deps.mail.hand({ to: email, ...obstacleMail(c.req.valid('json'), language) })
      if (!handed) return c.json({ refusal: 'mail-down' as const }, statusOf('mail-down'))
      return c.json({ sent: true as const }, 200)
    })
