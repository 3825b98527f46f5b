import { listWriters } from '../db/members.ts'
import { initialsIn, initialsOf, styleOf } from '../shared/people.ts'
import { SOMEONE } from '../shared/someone.ts'
import type { Deps } from './deps.ts'

/** Everybody whose words may be in a workshop's texts, with the name and style of today. */
export const openCards = async ({ db }: Pick<Deps, 'db'>, workshopId: string) => {
  const list = await listWriters(db, workshopId)
  const initials = initialsIn(list)
  const writers = new Map(list.map((writer) => [writer.personId, writer]))
  return (person: string) => {
    const { name, number } = writers.get(person) ?? { name: '', number: SOMEONE.number }
    return { person, name, initials: initials.get(person) ?? initialsOf(name), style: styleOf(number) }
  }
}
