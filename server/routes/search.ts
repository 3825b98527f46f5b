import { Hono } from 'hono'
import { searchSchema } from '../../shared/search.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { body } from '../request.ts'
import { makeSearch } from '../search.ts'

/** As fast as a person presses; a program that reads every text over and over waits. */
const perPerson = { burst: 60, everyMs: 500 }

/** Words come in the body: an address is kept in histories and in the logs of proxies. */
export const searchRoutes = (deps: Deps) => {
  const search = makeSearch(deps)
  return new Hono().post('/', signedIn(deps), body(searchSchema), async (c) => {
    const { personId } = c.var.me
    if (!deps.limiter.may(`search ${personId}`, perPerson))
      return c.json({ refusal: 'too-fast' as const }, statusOf('too-fast'))
    return c.json(await search(personId, c.req.valid('json').words), 200)
  })
}
