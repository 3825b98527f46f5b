import { Hono } from 'hono'
import { findController } from '../../db/controller.ts'
import type { Deps } from '../deps.ts'

/** Who answers for the data: told to anybody, before they leave anything of theirs. */
export const controllerRoutes = ({ db }: Pick<Deps, 'db'>) =>
  new Hono().get('/', async (c) => c.json({ controller: await findController(db) }, 200))
