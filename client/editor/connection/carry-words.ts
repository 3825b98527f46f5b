import * as Y from 'yjs'
import { rewritePens, type PenMove } from '../../../shared/trace/rewrite.ts'
import type { Moved } from '../../../shared/trace/give-back.ts'

/**
 * Brings what the server never got from a page that can send nothing more, under the pen of the new one. What the server
 * does have of the old pens is known only now, from its own state: nothing is written twice. Several old pens, the oldest
 * first: what one wrote may stand on what an older one did. Source: [P1].
 */
export const carryWords = (from: Y.Doc, oldPens: readonly number[], to: Y.Doc): Moved => {
  const vector = Y.decodeStateVector(Y.encodeStateVector(from))
  const moves = new Map<number, PenMove>()
  let at = Y.getState(to.store, to.clientID)
  for (const pen of oldPens) {
    const known = Y.getState(to.store, pen)
    const length = Math.max(0, (vector.get(pen) ?? 0) - known)
    vector.set(pen, known)
    moves.set(pen, { to: to.clientID, from: known, at })
    at += length
  }
  const update = Y.encodeStateAsUpdate(from, Y.encodeStateVector(vector))
  applyOwn(to, rewritePens(update, moves))
  return ({ pen, clock }) => {
    const move = moves.get(pen)
    return move && clock >= move.from
      ? { pen: move.to, clock: clock - move.from + (move.at ?? 0) }
      : { pen, clock }
  }
}

/** These are the page's own words; Yjs would take them for a stranger's with our id, and change ours. */
export const applyOwn = (to: Y.Doc, update: Uint8Array): void =>
  to.transact((transaction) => {
    Y.applyUpdate(to, update)
    transaction.local = true
  }, 'carried')
