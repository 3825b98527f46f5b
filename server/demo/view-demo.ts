import { listWriters } from '../../db/members.ts'
import { doors, type DemoState } from '../../shared/demo.ts'
import { initialsOf, styleOf } from '../../shared/people.ts'
import { isHalfOpen } from '../config.ts'
import type { Deps } from '../deps.ts'
import { cast, numberOf } from './cast.ts'
import { findDemo, mayMakeDemo } from './make-demo.ts'

type Ground = Pick<Deps, 'config' | 'db'>

/** A server that others reach wants the set-up link: a passer-by must not spend its empty data. */
export const isFree = ({ config }: Pick<Deps, 'config'>): boolean => !config.baseUrl && !isHalfOpen(config)

const stateOf = async (ground: Ground, workshopId: string | undefined): Promise<DemoState> => {
  if (workshopId !== undefined) return 'made'
  if (!(await mayMakeDemo(ground.db))) return 'closed'
  return isFree(ground) ? 'free' : 'with-link'
}

/** What whoever is outside may know: that there is a demonstration, and as whom one may enter. */
export const viewDemo = async (ground: Ground) => {
  const workshopId = await findDemo(ground.db)
  const writers = workshopId === undefined ? [] : await listWriters(ground.db, workshopId)
  const people = doors.flatMap((door) => {
    const writer = writers.find(({ number }) => number === numberOf(door))
    if (!writer) return []
    const { personId, name, number } = writer
    return [
      { door, personId, name, initials: initialsOf(name), style: styleOf(number), voice: cast[door].voice },
    ]
  })
  return { state: await stateOf(ground, workshopId), people }
}
