import * as v from 'valibot'
import { isAlone } from '../db/members.ts'
import { findController, setController } from '../db/controller.ts'
import type { Db, Reader } from '../db/open.ts'
import { controllerSchema, type Controller } from '../shared/controller.ts'
import { namingRefusal } from '../shared/permissions.ts'
import type { Refusal } from '../shared/refusals.ts'

const LABELS = { name: 'Controller', contact: 'Contact', basis: 'Basis', retention: 'Retention' } as const

const linesOf = (controller: Controller): string[] =>
  (Object.keys(LABELS) as (keyof Controller)[]).map((key) => `${LABELS[key]}: ${controller[key]}`)

/** Says who answers for the data, after having changed what is given. Until all four are said, nobody is named. */
export const nameController = async (
  db: Db,
  given: Partial<Controller>,
): Promise<{ lines: string[]; sound: boolean } | { no: string }> => {
  const before = await findController(db)
  if (Object.keys(given).length === 0)
    return before
      ? { lines: linesOf(before), sound: true }
      : {
          lines: ['Nobody is named yet: the invitation and /privacy say so.', 'See npm run trama -- help.'],
          sound: true,
        }
  const read = v.safeParse(controllerSchema, { ...before, ...given })
  if (!read.success)
    return {
      no: 'The first time controller wants --name, --contact, --basis and --retention, none of them empty.',
    }
  await db.write((tx) => setController(tx, read.output))
  return { lines: linesOf(read.output), sound: true }
}

const refusalFor = async (db: Reader, personId: string): Promise<Refusal | null> =>
  namingRefusal({
    named: (await findController(db)) !== null,
    alone: await isAlone(db, personId),
  })

/** Whether this person opened the place and nobody else is in it yet. */
export const mayNameController = async (db: Reader, personId: string): Promise<boolean> =>
  (await refusalFor(db, personId)) === null

/** From a page: only before anybody else is in, and once. After that it is the keeper's, by a command. */
export const nameFirst = (db: Db, personId: string, controller: Controller): Promise<Refusal | null> =>
  db.write(async (tx) => {
    const refusal = await refusalFor(tx, personId)
    if (!refusal) await setController(tx, controller)
    return refusal
  })
