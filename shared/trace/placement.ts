import type * as Y from 'yjs'

type Side = 'left' | 'right'

const holds = (item: Y.Item, id: Y.ID): boolean =>
  item.id.client === id.client && item.id.clock <= id.clock && id.clock < item.id.clock + item.length

const isOwnEarlier = (one: Y.Item, item: Y.Item): boolean =>
  one.id.client === item.id.client && one.id.clock < item.id.clock

/** Goes from an item to the neighbour that it names; nothing that its writer knew may lie between. */
const reaches = (item: Y.Item, side: Side, neighbour: Y.ID | null): boolean => {
  for (let one = item[side]; one !== null; one = one[side]) {
    if (neighbour !== null && holds(one, neighbour)) return true
    if (isOwnEarlier(one, item)) return false
  }
  return neighbour === null
}

/** The head itself, when a text is born. */
const isFirst = (item: Y.Item): boolean => item.id.clock === 0 && item.left === null

/**
 * Whoever writes between two letters sees them side by side, the left one on the left. Yjs never looks: between neighbours
 * that are none, the order of a text would depend on the order in which its updates arrive, and who joins later would
 * read another text for ever. In the body the head is always left of everything. Source: trace/SPEC.md [P2], [P4].
 */
export const standsBetweenNeighbours = (item: Y.Item): boolean => {
  if (item.parentSub !== null && item.rightOrigin !== null) return false
  const inBody = (item.parent as Y.AbstractType<unknown>)._item === null
  if (inBody && item.origin === null && !isFirst(item)) return false
  return reaches(item, 'left', item.origin) && reaches(item, 'right', item.rightOrigin)
}
