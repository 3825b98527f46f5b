import { listApplications } from '../db/applications.ts'
import { listMembers, listWriters } from '../db/members.ts'
import { listOrganisationsIn } from '../db/organisations.ts'
import { findWanted } from '../db/workshops.ts'
import { isForming } from '../shared/founders.ts'
import { initialsIn, initialsOf, styleOf } from '../shared/people.ts'
import { kindNotices, wantedOfBits } from '../shared/wanted.ts'
import type { Deps } from './deps.ts'
import { openVoice } from './seal-voice.ts'
import { viewDocuments } from './view-documents.ts'

const byName = new Intl.Collator('it')

/** The group's home, as its members see it: people in alphabetical order, for no order of theirs is a rank. */
export const viewWorkshop = async (deps: Pick<Deps, 'db' | 'keys'>, workshopId: string, me: string) => {
  const { db, keys } = deps
  const initials = initialsIn(await listWriters(db, workshopId))
  const listed = await listMembers(db, workshopId)
  const organisations = Map.groupBy(await listOrganisationsIn(db, workshopId), ({ personId }) => personId)
  const members = listed.map(({ personId, name, number, sealed, pause }) => ({
    personId,
    name,
    initials: initials.get(personId) ?? initialsOf(name),
    style: styleOf(number),
    voice: openVoice(keys.voiceKey, { workshopId, personId }, sealed),
    // Of whoever keeps it to themselves the others read nothing.
    paused: pause === 'shown',
    organisations: (organisations.get(personId) ?? []).map(({ personId: _of, ...shown }) => shown),
  }))
  const applications = (await listApplications(db, workshopId)).map(({ id, personId, name, sealed, at }) => ({
    id,
    name,
    knowledge: openVoice(keys.voiceKey, { workshopId, personId }, sealed),
    at,
  }))
  const documents = await viewDocuments(deps, workshopId)
  const voices = members.map(({ voice }) => voice)
  const wanted = wantedOfBits(await findWanted(db, workshopId))
  return {
    forming: isForming(voices),
    wanted,
    notices: kindNotices(wanted, voices),
    me: { personId: me, pause: listed.find(({ personId }) => personId === me)?.pause ?? null },
    members: members.toSorted((a, b) => byName.compare(a.name, b.name)),
    applications,
    documents,
  }
}
