import { Hono, type Context } from 'hono'
import { listApplicationsOf } from '../../db/applications.ts'
import { mayOffer } from '../../db/passkeys.ts'
import { findPerson, renamePerson } from '../../db/people.ts'
import { listWorkshopsOf } from '../../db/workshops.ts'
import { WORDING } from '../../shared/consents.ts'
import { renameSchema } from '../../shared/people.ts'
import { keepCookie } from '../auth/cookie.ts'
import { lengthenSession, personOf, wasEndedFromAfar, type SignedIn } from '../auth/session.ts'
import { isTooFast, signedIn } from '../auth/signed-in.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { languageOf } from '../mail/sign-in-mail.ts'
import { body } from '../request.ts'
import { viewVoices } from '../view-voices.ts'
import { withdrawVoice } from '../withdraw-voice.ts'
import { deviceRoutes } from './devices.ts'
import { myEmailRoutes } from './my-email.ts'
import { newsRoutes } from './news.ts'
import { organisationRoutes } from './organisations.ts'
import { ownDataRoutes } from './own-data.ts'
import { passkeyRoutes } from './passkeys.ts'
import { searchRoutes } from './search.ts'
import { secondFactorRoutes } from './second-factor.ts'

const nobody = {
  person: null,
  workshops: [],
  pending: [],
  own: null,
  offerPasskey: false,
  endedFromAfar: false,
}

/** The one read that every visit makes: here a session in use is lengthened, when the disk allows it. */
const useSession = async (deps: Deps, c: Context, me: SignedIn) => {
  const longer = await lengthenSession(deps, me).catch(
    () => (deps.log.warn('a session was not lengthened'), false),
  )
  if (longer && me.own) keepCookie(c, deps.config, Math.round((me.endsAt - Date.now()) / 1000))
}

export const meRoutes = (deps: Deps) =>
  new Hono()
    /** Who is asking. To be nobody yet is an answer, not a no: every page asks before anybody has signed in. */
    .get('/', async (c) => {
      const { db } = deps
      const me = await personOf(deps, c.req.raw.headers)
      if (!me)
        return c.json({ ...nobody, endedFromAfar: await wasEndedFromAfar(deps, c.req.raw.headers) }, 200)
      const { personId, own } = me
      if (isTooFast(deps, personId)) return c.json({ refusal: 'too-fast' as const }, statusOf('too-fast'))
      await useSession(deps, c, me)
      const person = (await findPerson(db, personId)) ?? null
      const workshops = await listWorkshopsOf(db, personId)
      const pending = await listApplicationsOf(db, personId)
      const offerPasskey = await mayOffer(db, personId)
      return c.json({ person, workshops, pending, own, offerPasskey, endedFromAfar: false }, 200)
    })
    .put('/name', signedIn(deps), body(renameSchema), async (c) => {
      const { name } = c.req.valid('json')
      const { personId } = c.var.me
      await deps.db.write((tx) => renamePerson(tx, personId, { name, at: deps.clock() }))
      deps.rights.renamed(personId)
      return c.json({ name }, 200)
    })
    .get('/voices', signedIn(deps), async (c) => c.json(await viewVoices(deps, c.var.me.personId), 200))
    .delete('/voices/:workshop', signedIn(deps), async (c) => {
      const [workshopId, { personId }] = [c.req.param('workshop'), c.var.me]
      const language = languageOf(c.req.header('accept-language'))
      const refusal = await withdrawVoice(deps, {
        workshopId,
        personId,
        consent: { wording: WORDING, language },
      })
      if (refusal) return c.json({ refusal }, statusOf(refusal))
      return c.json({ withdrawn: true as const }, 200)
    })
    .route('/news', newsRoutes(deps))
    .route('/search', searchRoutes(deps))
    .route('/email', myEmailRoutes(deps))
    .route('/data', ownDataRoutes(deps))
    .route('/devices', deviceRoutes(deps))
    .route('/organisations', organisationRoutes(deps))
    .route('/passkeys', passkeyRoutes(deps))
    .route('/second-factor', secondFactorRoutes(deps))
