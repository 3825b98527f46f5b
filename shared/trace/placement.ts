import * as Y from 'yjs'

type Side = 'left' | 'right'

const holds = (item: Y.Item, id: Y.ID): boolean =>
  item.id.client === id.client && item.id.clock <= id.clock && id.clock < item.id.clock + item.length

/** Whoever names a letter has seen all that its pen wrote before. */
const hadSeen = ({ id, origin, rightOrigin }: Y.Item, one: Y.Item): boolean =>
  [id, origin, rightOrigin].some(
    (seen) => seen !== null && seen.client === one.id.client && one.id.clock < seen.clock,
  )

/** Steps that one update may cost; what an honest person wrote in a long absence takes some thousands. */
const MOST_STEPS = 5_000_000

export type Walk = { steps: number }
export const newWalk = (): Walk => ({ steps: MOST_STEPS })

/** Goes from an item to the neighbour that it names; nothing that its writer had seen may lie between. */
const reaches = (item: Y.Item, side: Side, neighbour: Y.ID | null, walk: Walk): boolean => {
  for (let one = item[side]; one !== null; one = one[side]) {
    if (neighbour !== null && holds(one, neighbour)) return true
    if (hadSeen(item, one) || --walk.steps < 0) return false
  }
  return neighbour === null
}

const isSame = (a: Y.ID | null, b: Y.ID | null): boolean =>
  a === b || (a !== null && b !== null && a.client === b.client && a.clock === b.clock)

/** Between a marker and the first letter behind it the same pen wrote the marker's keys, and nothing else. */
const wroteOnlyInside = (marker: Y.Item, { id, parent }: Y.Item): boolean => {
  const structs = (parent as Y.AbstractType<unknown>).doc?.store.clients.get(id.client) ?? []
  for (let index = Y.findIndexSS(structs, marker.id.clock + marker.length); ; index++) {
    const one = structs[index]
    if (!one || one.id.clock >= id.clock) return true
    if (!(one instanceof Y.Item) || (one.parent as Y.AbstractType<unknown> | null)?._item !== marker)
      return false
  }
}

/**
 * Written right behind what the same pen wrote just before: what holds for that one holds for it. Otherwise a paste of
 * many lines would be walked from each of its lines to its end.
 */
const continues = (item: Y.Item): boolean => {
  const { id, left, origin, rightOrigin } = item
  if (left === null || origin?.client !== id.client || origin.clock >= id.clock) return false
  if (!isSame(left.lastId, origin) || !isSame(left.rightOrigin, rightOrigin)) return false
  return origin.clock + 1 === id.clock || wroteOnlyInside(left, item)
}

/** The head itself, when a text is born. */
const isFirst = (item: Y.Item): boolean => item.id.clock === 0 && item.left === null

/**
 * Whoever writes between two letters sees them side by side, the left one on the left. Yjs never looks: between neighbours
 * that are none, the order of a text would depend on the order in which its updates arrive, and who joins later would
 * read another text for ever. In the body the head is always left of everything. Source: trace/SPEC.md [P2], [P4].
 */
export const standsBetweenNeighbours = (item: Y.Item, walk: Walk): boolean => {
  if (item.parentSub !== null && item.rightOrigin !== null) return false
  const inBody = (item.parent as Y.AbstractType<unknown>)._item === null
  if (inBody && item.origin === null && !isFirst(item)) return false
  if (continues(item)) return true
  return reaches(item, 'left', item.origin, walk) && reaches(item, 'right', item.rightOrigin, walk)
}
