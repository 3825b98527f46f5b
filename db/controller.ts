import * as v from 'valibot'
import { controllerSchema, type Controller } from '../shared/controller.ts'
import { findFact, setFact } from './meta.ts'
import type { Reader, Tx } from './open.ts'

/** Who answers for the data of this instance; null until somebody has said it. */
export const findController = async (db: Reader): Promise<Controller | null> => {
  const fact = await findFact(db, 'controller')
  return fact === undefined ? null : v.parse(controllerSchema, JSON.parse(fact))
}

export const setController = (tx: Tx, controller: Controller) =>
  setFact(tx, 'controller', JSON.stringify(controller))
