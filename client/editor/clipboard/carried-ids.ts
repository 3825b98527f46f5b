import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { carry, lengthOfIds } from '../binding/carry.ts'
import type { LetterIds } from '../binding/carry.ts'

const unitsBetween = (doc: Node, from: number, to: number): number => {
  let units = 0
  doc.nodesBetween(from, to, (node, at) => {
    if (node.isLeaf) units += Math.min(to, at + node.nodeSize) - Math.max(from, at)
    return true
  })
  return units
}

/** Where a change put something down, as the document is after it. */
const putDown = ({ mapping }: Transaction): { from: number; to: number } | null => {
  let [from, to] = [Number.POSITIVE_INFINITY, -1]
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1)
    map.forEach((_start, _end, newStart, newEnd) => {
      if (newEnd <= newStart) return
      from = Math.min(from, rest.map(newStart, 1))
      to = Math.max(to, rest.map(newEnd, -1))
    })
  })
  return to > from ? { from, to } : null
}

/** Says of pasted letters which they were, if all of them came and nothing else did. Source: binding/SPEC.md [B22]. */
export const carryPasted = (tr: Transaction, ids: LetterIds): void => {
  const place = putDown(tr)
  if (place && unitsBetween(tr.doc, place.from, place.to) === lengthOfIds(ids)) carry(tr, { ...place, ids })
}
