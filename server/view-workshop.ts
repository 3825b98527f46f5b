import { listApplications } from '../db/applications.ts'
import { listMembers, listWriters } from '../db/members.ts'
import { isForming } from '../shared/founders.ts'
import { initialsIn, initialsOf, styleOf } from '../shared/people.ts'
import type { Deps } from './deps.ts'
import { openVoice } from './seal-voice.ts'
import { viewDocuments } from './view-documents.ts'

const byName = new Intl.Collator('it')

/** The group's home, as its members see it: people in alphabetical order, for no order of theirs is a rank. */
export const viewWorkshop = async (deps: Pick<Deps, 'db' | 'keys'>, workshopId: string) => {
  const { db, keys } = deps
  const initials = initialsIn(await listWriters(db, workshopId))
  const members = (await listMembers(db, workshopId)).map(({ personId, name, number, sealed }) => ({
    personId,
    name,
    initials: initials.get(personId) ?? initialsOf(name),
    style: styleOf(number),
    voice: openVoice(keys.voiceKey, { workshopId, personId }, sealed),
  }))
  const applications = (await listApplications(db, workshopId)).map(({ id, personId, name, sealed, at }) => ({
    id,
    name,
    knowledge: openVoice(keys.voiceKey, { workshopId, personId }, sealed),
    at,
  }))
  const documents = await viewDocuments(deps, workshopId)
  const forming = isForming(members.map(({ voice }) => voice))
  return {
    forming,
    members: members.toSorted((a, b) => byName.compare(a.name, b.name)),
    applications,
    documents,
  }
}
