import * as Y from 'yjs'
import { isShownMarker, rowLeftOf, rowOf, type Mirror } from './mirror.ts'

/** The rows that a transaction touches; −1 when something stands left of every row. */
export const rowsTouchedBy = (mirror: Mirror, tr: Y.Transaction): Set<number> => {
  const rows = new Set<number>()
  const seen = new Set<Y.Item>()
  const touch = (struct: Y.Item | Y.GC): void => {
    if (!(struct instanceof Y.Item) || !(struct.parent instanceof Y.AbstractType)) return
    const item = struct.parent === mirror.body ? struct : markerOf(mirror, struct)
    if (!item || seen.has(item)) return
    seen.add(item)
    const row =
      item !== struct && mirror.known.has(item) && isShownMarker(item)
        ? rowOf(mirror, item)
        : rowLeftOf(mirror, item, seen)
    if (row !== null) rows.add(row)
  }
  for (const [client, end] of tr.afterState) {
    const start = tr.beforeState.get(client) ?? 0
    const structs = start < end ? tr.doc.store.clients.get(client)! : []
    for (let index = start < end ? Y.findIndexSS(structs, start) : 0; index < structs.length; index++)
      touch(structs[index]!)
  }
  Y.iterateDeletedStructs(tr, tr.deleteSet, touch)
  return rows
}

/** A key of a marker touches its block; what lies deeper (a widget's cells) is not ours. Source: SPEC.md [B13]. */
const markerOf = (mirror: Mirror, item: Y.Item): Y.Item | null => {
  const marker = (item.parent as Y.AbstractType<unknown>)._item
  return marker !== null && item.parentSub !== null && marker.parent === mirror.body ? marker : null
}
