import { createMiddleware } from 'hono/factory'
import { findWorkshopFor } from '../../db/members.ts'
import { memberRefusal } from '../../shared/permissions.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import type { SignedIn } from './session.ts'
import { signedIn } from './signed-in.ts'

type Workshop = NonNullable<Awaited<ReturnType<typeof findWorkshopFor>>>
type Inside = { Variables: { me: SignedIn; workshop: Workshop } }

/** Every address below a workshop starts here: who does not belong finds nothing, whatever they ask for. */
const asMember = ({ db }: Deps) =>
  createMiddleware<Inside>(async (c, next) => {
    const workshop = await findWorkshopFor(db, c.var.me.personId, c.req.param('id') ?? '')
    const refusal = memberRefusal(workshop)
    if (refusal || !workshop) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
    c.set('workshop', workshop)
    return next()
  })

/** A session, and a place in this workshop; the route then reads `c.var.workshop`. */
export const insideWorkshop = (deps: Deps) => [signedIn(deps), asMember(deps)] as const
