import { Hono } from 'hono'
import {
  correctKind,
  findCorrection,
  insertOrganisation,
  isSomewhere,
  joinOrganisation,
  listOrganisations,
  listOrganisationsOf,
  quitOrganisation,
} from '../../db/organisations.ts'
import {
  areNear,
  correctionSchema,
  keyOfName,
  MOST_ORGANISATIONS,
  organisationSchema,
} from '../../shared/organisations.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { body } from '../request.ts'
import { newId } from '../tokens.ts'

/** Which organisations a person says to be of, and those that others of this instance have named. */
export const organisationRoutes = (deps: Deps) => {
  const { db } = deps
  const knownTo = async (personId: string) => ((await isSomewhere(db, personId)) ? listOrganisations(db) : [])
  /** Whoever is of it may be in another workshop: of the others is said no name. */
  const correctionOf = async (id: string, personId: string) => {
    const last = await findCorrection(db, id)
    return last ? { was: last.was, at: last.at, byMe: last.correctedBy === personId } : null
  }
  return (
    new Hono()
      .get('/', signedIn(deps), async (c) => {
        const { personId } = c.var.me
        const known = (await knownTo(personId)).map(({ key: _key, ...shown }) => shown)
        const mine = await listOrganisationsOf(db, personId)
        const corrected = await Promise.all(
          mine.map(async (one) => ({ ...one, corrected: await correctionOf(one.id, personId) })),
        )
        return c.json({ mine: corrected, known }, 200)
      })
      /** Adds one by name; when others are called almost so, they are named first and nothing is written. */
      .post('/', signedIn(deps), body(organisationSchema), async (c) => {
        const { sure, ...named } = c.req.valid('json')
        const { personId } = c.var.me
        const mine = await listOrganisationsOf(db, personId)
        if (mine.length >= MOST_ORGANISATIONS)
          return c.json({ refusal: 'too-many' as const }, statusOf('too-many'))
        const key = keyOfName(named.name)
        const near = (await knownTo(personId)).filter(
          (one) => areNear(one.key, key) && !mine.some(({ id }) => id === one.id),
        )
        const isSame = near.some((one) => one.key === key && one.region === named.region)
        if (!isSame && !sure && near.length > 0)
          return c.json({ meant: near.map(({ key: _key, ...shown }) => shown) }, 200)
        await db.write(async (tx) =>
          joinOrganisation(tx, personId, await insertOrganisation(tx, { id: newId(), key, ...named })),
        )
        return c.json({ meant: [] }, 200)
      })
      .put('/:organisation', signedIn(deps), async (c) => {
        const { personId } = c.var.me
        const id = c.req.param('organisation')
        if (!(await knownTo(personId)).some((one) => one.id === id))
          return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
        if ((await listOrganisationsOf(db, personId)).length >= MOST_ORGANISATIONS)
          return c.json({ refusal: 'too-many' as const }, statusOf('too-many'))
        await db.write((tx) => joinOrganisation(tx, personId, id))
        return c.json({ added: true as const }, 200)
      })
      /** What kind of thing it is, corrected by anybody who is of it, also while others are. */
      .put('/:organisation/kind', signedIn(deps), body(correctionSchema), async (c) => {
        const { personId } = c.var.me
        const id = c.req.param('organisation')
        if (!(await listOrganisationsOf(db, personId)).some((one) => one.id === id))
          return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
        const { kind, was } = c.req.valid('json')
        const correction = {
          id: newId(),
          organisationId: id,
          kind,
          was,
          correctedBy: personId,
          at: deps.clock(),
        }
        if (kind !== was && !(await db.write((tx) => correctKind(tx, correction))))
          return c.json({ refusal: 'changed-meanwhile' as const }, statusOf('changed-meanwhile'))
        return c.json({ kind }, 200)
      })
      .delete('/:organisation', signedIn(deps), async (c) => {
        await db.write((tx) => quitOrganisation(tx, c.var.me.personId, c.req.param('organisation')))
        return c.json({ removed: true as const }, 200)
      })
  )
}
