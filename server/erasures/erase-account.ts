import { listWrittenDocuments } from '../../db/pens.ts'
import { findPerson, listPersonIds } from '../../db/people.ts'
import { endMemberships } from '../../db/members.ts'
import { endFromAfar } from '../auth/session.ts'
import type { Deps } from '../deps.ts'
import { forgetMails } from '../mail/forget-mails.ts'
import { destroy } from './destroy.ts'
import { erasedAmong, noteErasures, readErasures } from './list.ts'
import { tellRoom } from './tell-rooms.ts'

type Asked = { personId: string; words: 'keep' | 'remove' }

/**
 * Erases an account: out at once everywhere, then the words if that is asked, then all that tells who it was. Whatever cuts
 * it off, the next start ends it. Source: trace/SPEC.md [L7].
 */
export const eraseAccount = async (deps: Deps, { personId, words }: Asked): Promise<void> => {
  const { clock, config, db, rights, rooms } = deps
  const person = await findPerson(db, personId)
  if (!person) return
  noteErasures(config.dataDir, [personId], { what: 'person', words })
  await endFromAfar(deps, personId)
  const left = await db.write((tx) => endMemberships(tx, personId, clock()))
  for (const workshopId of left) rights.changed(workshopId)
  const documents = await listWrittenDocuments(db, personId)
  for (const id of documents) await tellRoom(rooms, id, { personId, what: 'person', words })
  await destroy(deps, { personId })
  if (person.email) await forgetMails(config, person.email)
  await rights.erased(documents)
}

/** What was noted and not ended, by a power cut say, is ended before anybody comes in. */
export const endErasures = async (deps: Deps): Promise<void> => {
  if (readErasures(deps.config.dataDir).length === 0) return
  const found = erasedAmong(deps.config.dataDir, await listPersonIds(deps.db))
  for (const [personId, { words }] of found) await eraseAccount(deps, { personId, words })
}
