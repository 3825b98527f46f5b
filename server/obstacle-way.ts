import { findController } from '../db/controller.ts'
import { emailIn } from '../shared/obstacles.ts'
import type { Deps } from './deps.ts'

/** To whom one tells an obstacle, and the address if it can be told from here: it takes a mail server, and a contact that is a mail address. */
export const findObstacleWay = async ({ config, db }: Pick<Deps, 'config' | 'db'>) => {
  const controller = await findController(db)
  const email = controller && config.smtpUrl ? emailIn(controller.contact) : undefined
  return { controller, email }
}
