import { Hono } from 'hono'
import { findPerson } from '../../db/people.ts'
import {
  changeSecondFactor,
  hasSecondFactor,
  putSecondFactor,
  removeSecondFactor,
} from '../../db/second-factors.ts'
import { inGroups } from '../../shared/paper-codes.ts'
import { secondSchema } from '../../shared/second-factor.ts'
import { newSecret, newSpares, sealSecret, showSecond } from '../auth/second-factor.ts'
import { fresh, signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { holdBack } from '../hold-back.ts'
import { noticeMail } from '../mail/notice-mail.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { body } from '../request.ts'

const tries = { burst: 15, everyMs: 5 * 60_000 }

/** A second thing to show at the door: put on and taken off by its person, who is told by mail. */
export const secondFactorRoutes = (deps: Deps) => {
  const { clock, db, keys, mail } = deps
  const tell = async (personId: string, what: 'secondOn' | 'secondOff', accept: string | undefined) => {
    const person = await findPerson(db, personId)
    if (person) mail.send({ to: person.email, ...noticeMail(what, languageOf(accept)) })
  }
  return new Hono()
    .get('/', signedIn(deps), async (c) => c.json({ on: await hasSecondFactor(db, c.var.me.personId) }, 200))
    .post('/', signedIn(deps), fresh(), async (c) => {
      const { personId } = c.var.me
      const person = await findPerson(db, personId)
      const { words, address } = newSecret(person?.name ?? '')
      const put = await db.write((tx) =>
        putSecondFactor(tx, personId, sealSecret(keys.secret, personId, words)),
      )
      if (!put) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      return c.json({ words: inGroups(words).replaceAll('-', ' '), address }, 201)
    })
    .put('/', signedIn(deps), body(secondSchema), async (c) => {
      const { personId } = c.var.me
      const held = holdBack(deps, c, `second ${personId}`, tries)
      if (held) return held
      const { codes, hashes } = newSpares(keys.secret)
      const on = await db.write(async (tx) => {
        const shown = { personId, code: c.req.valid('json').code, now: Date.now() }
        if ((await hasSecondFactor(tx, personId)) || !(await showSecond(tx, keys.secret, shown))) return false
        await changeSecondFactor(tx, personId, { confirmedAt: clock(), spareHashes: hashes })
        return true
      })
      if (!on) return c.json({ refusal: 'second-wrong' as const }, statusOf('second-wrong'))
      await tell(personId, 'secondOn', c.req.header('accept-language'))
      return c.json({ spares: codes.map(inGroups) }, 200)
    })
    .delete('/', signedIn(deps), fresh(), async (c) => {
      const { personId } = c.var.me
      const on = await hasSecondFactor(db, personId)
      await db.write((tx) => removeSecondFactor(tx, personId))
      if (on) await tell(personId, 'secondOff', c.req.header('accept-language'))
      return c.json({ on: false as const }, 200)
    })
}
