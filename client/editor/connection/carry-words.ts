import * as Y from 'yjs'
import { rewritePens } from '../../../shared/trace/rewrite.ts'
import type { Moved } from '../../../shared/trace/give-back.ts'

/**
 * Brings what the server never got from a page whose pen it no longer takes, under the pen of the new one. What the
 * server does have of the old pen is known only now, from its own state: nothing is written twice. Source: [P1].
 */
export const carryWords = (from: Y.Doc, oldPen: number, to: Y.Doc): Moved => {
  const known = Y.getState(to.store, oldPen)
  const vector = Y.decodeStateVector(Y.encodeStateVector(from)).set(oldPen, known)
  const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(vector))
  const rewritten = rewritePens(update, new Map([[oldPen, { to: to.clientID, from: known }]]))
  to.transact((transaction) => {
    Y.applyUpdate(to, rewritten)
    // They are this page's own words; Yjs would take them for a stranger's with our id, and change ours.
    transaction.local = true
  }, 'carried')
  return ({ pen, clock }) =>
    pen === oldPen && clock >= known ? { pen: to.clientID, clock: clock - known } : { pen, clock }
}
