import type * as Y from 'yjs'
import { giveBack, type Moved } from '../../../shared/trace/give-back.ts'
import { carryWords } from './carry-words.ts'
import type { Leftover } from './session.ts'

/**
 * The unsent words of the session before come into this one's document: as they are, or, when the text went back to a copy,
 * those of this person alone, anew. Tells where a character of before is found now. Source: trace/SPEC.md [P1], [L6].
 */
export const bringWords = (left: Leftover, to: Y.Doc, personId: string, isRestored: boolean): Moved => {
  const isOwn = (pen: number) => pen === left.pen || left.cards().get(pen)?.person === personId
  return isRestored
    ? giveBack(left.doc, to, { isOwn, links: left.links })
    : carryWords(left.doc, left.pen, to)
}
