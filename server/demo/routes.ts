import { Hono, type Context } from 'hono'
import { enterDemoSchema, makeDemoSchema } from '../../shared/demo.ts'
import { enterAs } from '../auth/enter.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { addressOf, body } from '../request.ts'
import { enterDemo } from './enter-demo.ts'
import { makeDemo } from './make-demo.ts'
import { isFree, viewDemo } from './view-demo.ts'

const presses = { burst: 60, everyMs: 2_000 }

/** The demonstration: made once on empty data, entered by whoever passes; elsewhere there is none. */
export const demoRoutes = (deps: Deps) => {
  const { config } = deps
  const hold = (c: Context) => holdBack(deps, c, `demo ${addressOf(config, c)}`, presses)
  let making: ReturnType<typeof makeDemo> | undefined

  /** Two presses make one demonstration. */
  const makeOnce = (token: string | undefined) =>
    (making ??= makeDemo(deps, token).finally(() => (making = undefined)))

  return new Hono()
    .get('/', async (c) => c.json(await viewDemo(deps), 200))
    .post('/', body(makeDemoSchema), async (c) => {
      const held = hold(c)
      if (held) return held
      const made = await makeOnce(isFree(deps) ? undefined : (c.req.valid('json').token ?? ''))
      if ('refusal' in made) return c.json({ refusal: made.refusal }, statusOf(made.refusal))
      return c.json({ made: true as const }, 201)
    })
    .post('/enter', body(enterDemoSchema), async (c) => {
      const held = hold(c)
      if (held) return held
      const { personId } = c.req.valid('json')
      const workshopId = await enterDemo(deps, personId)
      if (workshopId === undefined) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      return c.json({ ...(await enterAs(deps, c, personId, { own: true })), workshopId }, 200)
    })
}
