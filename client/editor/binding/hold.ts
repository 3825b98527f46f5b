import type * as Y from 'yjs'
import { addRange, type IdRanges } from './id-ranges.ts'
import type { Unseen } from './mirror.ts'

/** What one transaction did, as ids. Yjs has sorted its delete set by now. */
export const unseenOf = (tr: Y.Transaction): Unseen => {
  const added: IdRanges = new Map()
  for (const [pen, end] of tr.afterState) {
    const start = tr.beforeState.get(pen) ?? 0
    addRange(added, pen, start, end - start)
  }
  return { added, removed: tr.deleteSet.clients as IdRanges, hidden: new Map() }
}

/** While someone composes in a block that others change, everything waits unseen. Source: SPEC.md [B14]. */
export const beginHold = (tr: Y.Transaction): Unseen => {
  const hold: Unseen = { added: new Map(), removed: new Map(), hidden: new Map() }
  extendHold(hold, tr)
  return hold
}

export const extendHold = (hold: Unseen, tr: Y.Transaction): void => {
  const { added, removed } = unseenOf(tr)
  for (const [pen, ranges] of added)
    for (const { clock, len } of ranges) addRange(hold.added, pen, clock, len)
  for (const [pen, ranges] of removed)
    for (const { clock, len } of ranges) addRange(hold.removed, pen, clock, len)
}
