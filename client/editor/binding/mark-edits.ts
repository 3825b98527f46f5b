import type { Run } from '../../../shared/text/flat.ts'
import { sameMarks, sameValue } from '../../../shared/text/marks.ts'
import type { Edit } from './edits.ts'
import type { FlatPlace } from './positions.ts'

/** Keys that differ over a kept stretch, as few edits as possible. */
export const markEdits = (place: FlatPlace, was: readonly Run[], is: readonly Run[]): Edit[] => {
  const edits: Extract<Edit, { kind: 'mark' }>[] = []
  eachCommonRun(was, is, (offset, length, old, now) => {
    if (sameMarks(old.marks, now.marks)) return
    for (const key of new Set([...Object.keys(old.marks), ...Object.keys(now.marks)])) {
      const value = key in now.marks ? now.marks[key] : null
      if (key in old.marks && sameValue(old.marks[key], value)) continue
      const at = place.offset + offset
      const open = edits.find((edit) => edit.key === key && edit.offset + edit.length === at)
      if (open && sameValue(open.value, value)) open.length += length
      else edits.push({ kind: 'mark', row: place.row, offset: at, length, key, value })
    }
  })
  return edits
}

/** Walks two lists of runs of the same text together. */
export const eachCommonRun = (
  a: readonly Run[],
  b: readonly Run[],
  visit: (offset: number, length: number, a: Run, b: Run) => void,
): void => {
  let [indexA, indexB, endA, endB, offset] = [0, 0, a[0]?.text.length ?? 0, b[0]?.text.length ?? 0, 0]
  while (indexA < a.length && indexB < b.length) {
    const end = Math.min(endA, endB)
    visit(offset, end - offset, a[indexA]!, b[indexB]!)
    offset = end
    if (end === endA) endA += a[++indexA]?.text.length ?? 0
    if (end === endB) endB += b[++indexB]?.text.length ?? 0
  }
}
