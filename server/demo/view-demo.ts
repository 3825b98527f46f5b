import { doors, type DemoState } from '../../shared/demo.ts'
import { isHalfOpen } from '../config.ts'
import type { Deps } from '../deps.ts'
import { viewWorkshop } from '../view-workshop.ts'
import { cast } from './cast.ts'
import { findDemo, mayMakeDemo } from './make-demo.ts'

/** A server that others reach wants the set-up link: a passer-by must not spend its empty data. */
export const isFree = ({ config }: Pick<Deps, 'config'>): boolean => !config.baseUrl && !isHalfOpen(config)

const stateOf = async (
  deps: Pick<Deps, 'config' | 'db'>,
  workshopId: string | undefined,
): Promise<DemoState> => {
  if (workshopId !== undefined) return 'made'
  if (!(await mayMakeDemo(deps.db))) return 'closed'
  return isFree(deps) ? 'free' : 'with-link'
}

/** What whoever is outside may know: that there is a demonstration, and as whom one may enter. */
export const viewDemo = async (deps: Pick<Deps, 'config' | 'db' | 'keys'>) => {
  const workshopId = await findDemo(deps.db)
  const members = workshopId === undefined ? [] : (await viewWorkshop(deps, workshopId)).members
  const people = doors.flatMap((door) => {
    const member = members.find(({ name }) => name === cast[door].name)
    return member ? [{ door, ...member }] : []
  })
  return { state: await stateOf(deps, workshopId), people }
}
