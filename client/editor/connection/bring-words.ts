import * as Y from 'yjs'
import { giveBack, type Moved } from '../../../shared/trace/give-back.ts'
import { epochOf } from '../../../shared/trace/pens.ts'
import type { CharacterId } from '../binding/binding.ts'
import { applyOwn, carryWords } from './carry-words.ts'
import type { Leftover } from './session.ts'

/**
 * The unsent words of a page before come into this one's document: as they are, or, when the text went back to a copy, those
 * of this person alone, anew. Tells where a character of before is found now. Source: trace/SPEC.md [P1], [L6].
 */
const bring = (left: Leftover, to: Y.Doc, personId: string): Moved => {
  if (left.alone) Y.applyUpdate(left.doc, Y.encodeStateAsUpdate(to))
  const pens = left.unsentPens().map(([pen]) => pen)
  if (epochOf(to.clientID) <= left.epoch) return carryWords(left.doc, pens, to)
  const isOwn = (pen: number) => pens.includes(pen) || left.cards().get(pen)?.person === personId
  return giveBack(left.doc, to, { isOwn, links: left.links })
}

export type Brought = { state: Uint8Array; startAt: CharacterId | null; apply: () => void }

/** What the pages before never sent, gathered on a draft: nothing of it is on its way before `apply`. */
export const gatherWords = (lefts: readonly Leftover[], doc: Y.Doc, personId: string): Brought => {
  const draft = new Y.Doc()
  draft.clientID = doc.clientID
  Y.applyUpdate(draft, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(draft)
  let startAt: CharacterId | null = null
  for (const left of lefts) {
    const was = left.caret()
    const moved = bring(left, draft, personId)
    startAt = (was && moved(was)) ?? startAt
  }
  const update = Y.encodeStateAsUpdate(draft, before)
  const state = Y.encodeStateAsUpdate(draft)
  draft.destroy()
  return { state, startAt, apply: () => applyOwn(doc, update) }
}
