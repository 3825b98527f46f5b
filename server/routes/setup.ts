import { Hono } from 'hono'
import { hasPeople } from '../../db/people.ts'
import { setupSchema } from '../../shared/invitations.ts'
import { enterAs } from '../auth/enter.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { addressOf, body } from '../request.ts'
import { setUp } from '../set-up.ts'

const tries = { burst: 30, everyMs: 10_000 }

export const setupRoutes = (deps: Deps) =>
  new Hono()
    .get('/', async (c) => c.json({ open: !(await hasPeople(deps.db)) }, 200))
    .post('/', body(setupSchema), async (c) => {
      const held = holdBack(deps, c, `setup ${addressOf(deps.config, c)}`, tries)
      if (held) return held
      const language = languageOf(c.req.header('accept-language'))
      const done = await setUp(deps, { ...c.req.valid('json'), language })
      if ('refusal' in done) return c.json({ refusal: done.refusal }, statusOf(done.refusal))
      const { personId, workshopId } = done
      return c.json({ ...(await enterAs(deps, c, personId)), workshopId }, 201)
    })
