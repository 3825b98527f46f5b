import * as Y from 'yjs'
import { BODY } from '../text/flat.ts'
import { isWellPlaced } from './content.ts'
import type { Fresh, Passed } from './gate.ts'
import { newWalk, standsBetweenNeighbours } from './placement.ts'
import { eachStretch } from './text-of.ts'

/** What one update did to a document, taken from the transaction that applied it. Source: trace/SPEC.md [P3], [P5]. */
export type Effect = {
  /** Yjs's own encoding of the effect: the only bytes that are stored and relayed. */
  update: Uint8Array
  fresh: Fresh
  removed: { pen: number; from: number; to: number }[]
}

export type Applied = { effect: Effect | null } | { broken: 'misplaced' | 'head' | 'pending' | 'threw' }

/**
 * An empty document as the ledger needs it: nothing is ever collected, and Yjs does not tidy format items after a remote
 * change, for whoever only reads or serves has no pen for that. Source: [L3], [P3], binding rule 21.
 */
export const makeLedgerDoc = (): Y.Doc => {
  const doc = new Y.Doc({ gc: false })
  doc.getText(BODY)
  doc.on('afterTransaction', keepMarks)
  return doc
}

const keepMarks = (transaction: Y.Transaction): void => {
  ;(transaction as unknown as { _needFormattingCleanup: boolean })._needFormattingCleanup = false
}

/** Lengths of empty space in a run of structs, from `from` on. */
const emptyLength = (structs: readonly (Y.Item | Y.GC)[], pen: number, from: number): number => {
  let length = 0
  for (const struct of structs)
    if (struct instanceof Y.GC && struct.id.client === pen)
      length += Math.max(0, struct.id.clock + struct.length - Math.max(from, struct.id.clock))
  return length
}

/** All that was sent is there and stands where the model allows; an item that found no parent would have become empty space. */
const isSound = (transaction: Y.Transaction, fresh: Fresh, sent: readonly (Y.Item | Y.GC)[]): boolean => {
  const store = transaction.doc.store
  const walk = newWalk()
  return fresh.every(({ pen, from, to }) => {
    if (Y.getState(store, pen) !== to) return false
    let placed = true
    let empty = 0
    eachStretch(transaction.doc, pen, from, to, (struct, _clock, length) => {
      if (struct instanceof Y.Item) placed &&= isWellPlaced(struct) && standsBetweenNeighbours(struct, walk)
      else empty += length
    })
    return placed && (empty === 0 || empty <= emptyLength(sent, pen, from))
  })
}

/** The head marker is the first thing in the text and stays, shown: nothing goes left of it. Source: [M3]. */
const headStands = (doc: Y.Doc, serverPen: number): boolean => {
  const start = doc.getText(BODY)._start
  if (start === null) return true
  const isHead = start.id.client === serverPen && start.id.clock === 0
  return isHead && !start.deleted && !isHidden(start)
}

const isHidden = ({ content }: Y.Item): boolean =>
  content instanceof Y.ContentType && content.type._map.get('gone')?.deleted === false

const removedBy = (transaction: Y.Transaction): Effect['removed'] => {
  const removed: Effect['removed'] = []
  for (const [pen, ranges] of transaction.deleteSet.clients)
    for (const { clock, len } of ranges) removed.push({ pen, from: clock, to: clock + len })
  return removed
}

/**
 * What is told again is left out: nobody looked at where it says it stands, and Yjs would split items there, an emoji in
 * two halves that are no letters, without a trace in the effect. Source: [P5].
 */
const newPartOf = (doc: Y.Doc, update: Uint8Array, { repeats }: Passed): Uint8Array =>
  repeats ? Y.diffUpdate(update, Y.encodeStateVector(doc)) : update

/**
 * Applies an update that passed the gate and says what it did; `effect` is null when it did nothing.
 * `broken` means the document in memory can no longer be trusted: drop it and reload from the ledger. Source: [P3], [P4].
 */
export const applyGated = (doc: Y.Doc, update: Uint8Array, passed: Passed, serverPen: number): Applied => {
  let encoded: Uint8Array | null = null
  let sound = true
  const onUpdate = (bytes: Uint8Array): void => {
    encoded = bytes
  }
  const apply = (transaction: Y.Transaction): Y.Transaction => {
    Y.applyUpdate(doc, newPartOf(doc, update, passed))
    sound = isSound(transaction, passed.fresh, passed.structs)
    return transaction
  }
  let transaction: Y.Transaction
  doc.on('update', onUpdate)
  try {
    transaction = Y.transact(doc, apply, null, false)
  } catch {
    return { broken: 'threw' }
  } finally {
    doc.off('update', onUpdate)
  }
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null) return { broken: 'pending' }
  if (!sound) return { broken: 'misplaced' }
  if (!headStands(doc, serverPen)) return { broken: 'head' }
  return {
    effect:
      encoded === null ? null : { update: encoded, fresh: passed.fresh, removed: removedBy(transaction) },
  }
}
