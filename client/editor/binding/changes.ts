import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { StepMap, type Step } from 'prosemirror-transform'

/** A stretch of the document that changed, before and after. */
export type Change = { from: number; to: number; newFrom: number; newTo: number }

type Stretch = [from: number, to: number, newFrom: number, newTo: number]

/** Mark and attribute steps have empty maps: their stretch is added by hand. Source: SPEC.md [B6]. */
const stretchesOf = (step: Step, map: StepMap): Stretch[] => {
  const stretches: Stretch[] = []
  map.forEach((from, to, newFrom, newTo) => stretches.push([from, to, newFrom, newTo]))
  if (stretches.length > 0) return stretches
  if ('from' in step && typeof step.from === 'number' && 'to' in step && typeof step.to === 'number')
    return [[step.from, step.to, step.from, step.to]]
  if ('pos' in step && typeof step.pos === 'number') return [[step.pos, step.pos + 1, step.pos, step.pos + 1]]
  return []
}

const isPairHalf = (doc: Node, pos: number): boolean => {
  if (pos <= 0 || pos >= doc.content.size) return false
  const { nodeBefore, nodeAfter } = doc.resolve(pos)
  const [before, after] = [nodeBefore?.text, nodeAfter?.text]
  if (!before || !after) return false
  return /[\uD800-\uDBFF]$/.test(before.slice(-1)) && /^[\uDC00-\uDFFF]/.test(after[0]!)
}

/** A stretch never begins or ends inside a surrogate pair, before or after. Source: SPEC.md [B7]. */
const widen = (change: Change, before: Node, after: Node): Change => {
  const left = isPairHalf(before, change.from) || isPairHalf(after, change.newFrom) ? 1 : 0
  const right = isPairHalf(before, change.to) || isPairHalf(after, change.newTo) ? 1 : 0
  return {
    from: change.from - left,
    to: change.to + right,
    newFrom: change.newFrom - left,
    newTo: change.newTo + right,
  }
}

const join = (a: Change, b: Change): Change => ({
  from: Math.min(a.from, b.from),
  to: Math.max(a.to, b.to),
  newFrom: Math.min(a.newFrom, b.newFrom),
  newTo: Math.max(a.newTo, b.newTo),
})

/** What lies between two stretches is the same before and after; when the gaps disagree, they are one stretch. */
const joinAll = (changes: readonly Change[]): Change[] => {
  const joined: Change[] = []
  for (const next of changes) {
    let change = next
    for (let last = joined[joined.length - 1]; last; last = joined[joined.length - 1]) {
      const gap = change.from - last.to
      if (gap >= 0 && gap === change.newFrom - last.newTo) break
      change = join(last, change)
      joined.pop()
    }
    joined.push(change)
  }
  return joined
}

const toEnds = (changes: Change[], before: Node, after: Node): Change[] => {
  const [first, last] = [changes[0], changes[changes.length - 1]]
  if (!first || !last) return []
  const [oldSize, newSize] = [before.content.size, after.content.size]
  if (first.from !== first.newFrom) first.from = first.newFrom = 0
  if (oldSize - last.to !== newSize - last.newTo) [last.to, last.newTo] = [oldSize, newSize]
  return changes
}

/** Carries positions back to before, or on to after, a series of steps; those that move nothing are passed over. */
const makeCarrier = (maps: readonly StepMap[]) => {
  const moving = maps.flatMap((map, index) =>
    map === StepMap.empty ? [] : [{ index, map, inverse: map.invert() }],
  )
  return {
    back: (pos: number, step: number, side: number): number => {
      let at = pos
      for (let order = moving.length - 1; order >= 0; order--)
        if (moving[order]!.index < step) at = moving[order]!.inverse.map(at, side)
      return at
    },
    forth: (pos: number, step: number, side: number): number => {
      let at = pos
      for (const { index, map } of moving) if (index > step) at = map.map(at, side)
      return at
    },
  }
}

/** The stretches that a series of transactions changed, left to right. Source: SPEC.md [B6]. */
export const changesOf = (transactions: readonly Transaction[]): Change[] => {
  const steps = transactions.flatMap((tr) => tr.steps)
  const maps = transactions.flatMap((tr) => tr.mapping.maps)
  const { back, forth } = makeCarrier(maps)
  const [before, after] = [transactions[0]!.before, transactions[transactions.length - 1]!.doc]
  const changes = steps.flatMap((step, index) =>
    stretchesOf(step, maps[index]!).map(([from, to, newFrom, newTo]) =>
      widen(
        {
          from: back(from, index, -1),
          to: back(to, index, 1),
          newFrom: forth(newFrom, index, -1),
          newTo: forth(newTo, index, 1),
        },
        before,
        after,
      ),
    ),
  )
  changes.sort((a, b) => a.from - b.from || a.newFrom - b.newFrom)
  return toEnds(joinAll(changes), before, after)
}
