import { listApplicationsOf, takeApplicationOf } from '../db/applications.ts'
import { takeFounder } from '../db/founders.ts'
import { findPerson } from '../db/people.ts'
import type { Tx } from '../db/open.ts'
import { letIn } from './admit.ts'

/**
 * Lets in whoever asked, has proved their address, and stands on a list that two members wrote and confirmed. Resolves to
 * the workshops that they entered: who may write there has changed.
 */
export const welcomeFounder = async (tx: Tx, personId: string, at: number): Promise<string[]> => {
  const person = await findPerson(tx, personId)
  if (!person?.email) return []
  const entered: string[] = []
  for (const { workshopId } of await listApplicationsOf(tx, personId)) {
    if (!(await takeFounder(tx, workshopId, person.email))) continue
    const application = await takeApplicationOf(tx, workshopId, personId)
    if (application) await letIn(tx, application, at)
    entered.push(workshopId)
  }
  return entered
}
