import { initialsHere } from '../live/cards.ts'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import * as v from 'valibot'
import { findDocumentFor, hasOpenedAnother, setArchived } from '../../db/documents.ts'
import { findFact } from '../../db/meta.ts'
import { listRestores } from '../../db/restores.ts'
import { findMember, findWorkshopFor, listMembers } from '../../db/members.ts'
import type { DocumentKind } from '../../shared/documents.ts'
import { styleOf } from '../../shared/people.ts'
import { memberRefusal } from '../../shared/permissions.ts'
import { missingParts } from '../../shared/text/insert-part.ts'
import { addPart } from '../add-part.ts'
import { signedIn } from '../auth/signed-in.ts'
import type { SignedIn } from '../auth/session.ts'
import type { Deps } from '../deps.ts'
import { statusOf } from '../errors.ts'
import { hasWritten } from '../find-place.ts'
import { issuePen } from '../live/issue.ts'
import { openVoices, readAuthorship, readRemovals } from '../read-trace.ts'
import { lookAtReport, nameReport } from '../read-report.ts'
import { lookAtSteps, nameSteps } from '../read-steps.ts'
import { body } from '../request.ts'
import { verifyInThread } from '../verify.ts'
import { markSeen } from '../view-news.ts'

type Found = NonNullable<Awaited<ReturnType<typeof findDocumentFor>>>
type Inside = { Variables: { me: SignedIn; document: Found } }

const newPartSchema = v.object({ key: v.pipe(v.string(), v.maxLength(40)) })

/** Every address below a text starts here: for whoever does not belong there is no such text. */
const asReader = ({ db }: Deps) =>
  createMiddleware<Inside>(async (c, next) => {
    const document = await findDocumentFor(db, c.var.me.personId, c.req.param('id') ?? '')
    if (memberRefusal(document) || !document)
      return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
    c.set('document', document)
    return next()
  })

export const documentRoutes = (deps: Deps) => {
  const { clock, db, rooms } = deps
  const inside = [signedIn(deps), asReader(deps)] as const

  return new Hono()
    .get('/:id', ...inside, async (c) => {
      const { id, workshopId, kind, language } = c.var.document
      const { personId } = c.var.me
      const workshop = await findWorkshopFor(db, personId, workshopId)
      const seen = await rooms.read(id, (text) => ({
        title: text.title,
        missingParts: missingParts(text.body, kind as DocumentKind),
        wrote: hasWritten(text, personId),
      }))
      return c.json(
        {
          document: { id, kind: kind as DocumentKind, language, title: seen?.title ?? '', workshopId },
          workshop: { id: workshopId, name: workshop?.name ?? '' },
          missingParts: seen?.missingParts ?? [],
          me: { personId },
          /** Nothing of theirs is in this text, and they never opened another of the group. */
          isFirst: !seen?.wrote && !(await hasOpenedAnother(db, { workshopId, personId, id })),
          invented: (await findFact(db, 'made-for')) === 'demo',
        },
        200,
      )
    })
    .post('/:id/parts', ...inside, body(newPartSchema), async (c) => {
      const { id, kind, language } = c.var.document
      const { key } = c.req.valid('json')
      const added = await addPart(rooms, id, { kind: kind as DocumentKind, key, language })
      return c.json({ added }, 200)
    })
    .put('/:id/archive', ...inside, async (c) => {
      await db.write((tx) => setArchived(tx, c.var.document.id, clock()))
      return c.json({ archived: true }, 200)
    })
    .delete('/:id/archive', ...inside, async (c) => {
      await db.write((tx) => setArchived(tx, c.var.document.id, null))
      return c.json({ archived: false }, 200)
    })
    .put('/:id/seen', ...inside, async (c) => {
      await markSeen(deps, c.var.me.personId, c.var.document)
      return c.json({ seen: true as const }, 200)
    })
    .post('/:id/pens', ...inside, async (c) => {
      const { id, workshopId } = c.var.document
      const { personId } = c.var.me
      const member = await findMember(db, workshopId, personId)
      const shown = (await listMembers(db, workshopId)).find((one) => one.personId === personId)
      if (!member || !shown) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      const epoch = Number((await findFact(db, 'epoch')) ?? 0)
      const { name, number, voiceId, sealed } = shown
      const pen = await issuePen(rooms, id, { personId, name, number, voice: { id: voiceId, sealed }, epoch })
      if (pen === undefined) return c.json({ refusal: 'not-found' as const }, statusOf('not-found'))
      return c.json({ pen, person: personId }, 201)
    })
    .get('/:id/pens', ...inside, async (c) => {
      const { id, workshopId } = c.var.document
      const voiceOf = await openVoices(deps, workshopId)
      const pens = await rooms.read(id, (text) =>
        [...text.pens.values()].map((owner) => ({
          pen: owner.pen,
          person: owner.personId,
          name: owner.name ?? '',
          initials: initialsHere(text.pens, owner),
          style: styleOf(owner.number ?? 0),
          voice: voiceOf(owner),
        })),
      )
      return c.json({ pens: pens ?? [] }, 200)
    })
    .get('/:id/authorship', ...inside, async (c) => {
      const { id, workshopId } = c.var.document
      const voiceOf = await openVoices(deps, workshopId)
      const seen = await rooms.read(id, (text, rows) => ({
        seq: rows - 1,
        runs: readAuthorship(text, voiceOf),
      }))
      return c.json(seen ?? { seq: -1, runs: [] }, 200)
    })
    .get('/:id/removals', ...inside, async (c) => {
      const seen = await rooms.read(c.var.document.id, (text, rows) => ({
        seq: rows - 1,
        removals: readRemovals(text),
      }))
      return c.json(seen ?? { seq: -1, removals: [] }, 200)
    })
    .get('/:id/contributions', ...inside, async (c) => {
      const { id, workshopId } = c.var.document
      const voiceOf = await openVoices(deps, workshopId)
      const seen = await rooms.read(id, (text) => lookAtReport(text, voiceOf))
      return c.json({ parts: seen ? await nameReport(deps, seen) : [] }, 200)
    })
    .get('/:id/steps', ...inside, async (c) => {
      const { id, createdAt } = c.var.document
      const seen = await rooms.read(id, lookAtSteps)
      const restores = (await listRestores(db)).filter(({ at }) => at >= createdAt)
      return c.json({ steps: seen ? await nameSteps(deps, seen) : [], restores }, 200)
    })
    .get('/:id/verify', ...inside, async (c) => {
      const { id } = c.var.document
      const head = await rooms.read(id, () => null).then(() => rooms.find(id))
      if (head) await rooms.heads.sign(id, head.text.head, deps.clock(), head.text.epoch)
      return c.json(await verifyInThread(deps.config.dataDir, deps.keys.logKey.publicKey, id), 200)
    })
}
