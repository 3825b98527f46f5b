import * as v from 'valibot'
import { findController, setController } from '../db/controller.ts'
import type { Db } from '../db/open.ts'
import { controllerSchema, type Controller } from '../shared/controller.ts'

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
