import * as Y from 'yjs'
import { addLink, makeLinkTable, type LinkTable } from './links.ts'
import { decodeLinks } from './link-rows.ts'
import { rowKinds, type LedgerRow } from './ledger.ts'

/** Everything that the ledger's rows say beside the text itself; recomputable from them at any time. Source: [L2]. */
export type Fold = {
  /** pen → `[end clock, at]` steps: what was written up to that clock arrived at that time. */
  inserted: Map<number, Step[]>
  /** pen → removed clock ranges, with the pen that removed them and when, in order of arrival. */
  removed: Map<number, Removed[]>
  links: LinkTable
}

export type Step = { to: number; at: number }
export type Removed = { from: number; to: number; by: number; at: number }

export const emptyFold = (): Fold => ({ inserted: new Map(), removed: new Map(), links: makeLinkTable() })

export const foldInserted = (fold: Fold, pen: number, to: number, at: number): void => {
  const steps = fold.inserted.get(pen)
  const last = steps?.[steps.length - 1]
  if (!steps) fold.inserted.set(pen, [{ to, at }])
  else if (last!.at === at) last!.to = Math.max(last!.to, to)
  else steps.push({ to, at })
}

/** One range a removal, as it arrived; readers join those that touch. */
export const foldRemoved = (fold: Fold, pen: number, range: Removed): void => {
  const runs = fold.removed.get(pen)
  if (!runs) fold.removed.set(pen, [range])
  else runs.push(range)
}

/** Folds one row into place; rows of other kinds leave it as it is. Source: [L2]. */
export const foldRow = (fold: Fold, row: Pick<LedgerRow, 'pen' | 'at' | 'kind' | 'bytes'>): void => {
  if (row.kind === rowKinds.links) {
    for (const link of decodeLinks(row.bytes)) addLink(fold.links, link)
    return
  }
  if (row.kind !== rowKinds.update) return
  const { structs, ds } = Y.decodeUpdate(row.bytes)
  let pen = -1
  let end = 0
  for (const struct of structs) {
    if (struct.id.client !== pen && pen !== -1) foldInserted(fold, pen, end, row.at)
    pen = struct.id.client
    end = struct.id.clock + struct.length
  }
  if (pen !== -1) foldInserted(fold, pen, end, row.at)
  for (const [client, ranges] of ds.clients)
    for (const { clock, len } of ranges)
      foldRemoved(fold, client, { from: clock, to: clock + len, by: row.pen, at: row.at })
}

/** Index of the first step that ends after `clock`. */
const stepAfter = (steps: Step[], clock: number): number => {
  let low = 0
  let high = steps.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (steps[middle]!.to <= clock) low = middle + 1
    else high = middle
  }
  return low
}

/** When the character `(pen, clock)` arrived, in ms; undefined when no row carries it. */
export const insertedAt = (fold: Fold, pen: number, clock: number): number | undefined => {
  const steps = fold.inserted.get(pen)
  return steps?.[stepAfter(steps, clock)]?.at
}

/** Calls back for each stretch of `(pen, from … to)` that arrived at one time. */
export const eachArrival = (
  fold: Fold,
  pen: number,
  { from, to }: { from: number; to: number },
  visit: (at: number, length: number) => void,
): void => {
  const steps = fold.inserted.get(pen) ?? []
  let clock = from
  for (let index = stepAfter(steps, from); index < steps.length && clock < to; index++) {
    const end = Math.min(to, steps[index]!.to)
    visit(steps[index]!.at, end - clock)
    clock = end
  }
}
