import * as Y from 'yjs'
import type { Fold, Removed } from './fold.ts'
import { linkAt } from './links.ts'

/** Removed characters, as they stand in the text's order; letters only, never markers or marks. Source: [P3], [L2]. */
export type RemovedPiece = {
  text: string
  pen: number
  clock: number
  writer: number
  by: number
  at: number
}

const startOf = (ranges: Removed[], clock: number): Removed | undefined => {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (ranges[middle]!.to <= clock) low = middle + 1
    else high = middle
  }
  return ranges[low]
}

const indexOf = (fold: Fold): Map<number, Removed[]> =>
  new Map([...fold.removed].map(([pen, ranges]) => [pen, [...ranges].sort((a, b) => a.from - b.from)]))

const piecesOf = (item: Y.Item, text: string, ranges: Removed[], fold: Fold): RemovedPiece[] => {
  const pieces: RemovedPiece[] = []
  const { client: pen, clock } = item.id
  for (let done = 0; done < text.length;) {
    const range = startOf(ranges, clock + done)
    if (!range) break
    const link = linkAt(fold.links, pen, clock + done)
    const end = Math.min(text.length, range.to - clock, link ? link.from + link.length - clock : text.length)
    const length = Math.max(1, end - done)
    pieces.push({
      text: text.slice(done, done + length),
      pen,
      clock: clock + done,
      writer: link?.sourcePen ?? pen,
      by: range.by,
      at: range.at,
    })
    done += length
  }
  return pieces
}

/** Every removed letter of the body and of what is inside its markers, with the pen that wrote and the pen that removed it. */
export const removedPieces = (body: Y.Text, fold: Fold): RemovedPiece[] => {
  const index = indexOf(fold)
  const pieces: RemovedPiece[] = []
  const visit = (type: Pick<Y.Text, '_start' | '_map'>): void => {
    for (let item = type._start; item !== null; item = item.right) {
      if (item.content instanceof Y.ContentType) visit(item.content.type)
      if (!item.deleted || !(item.content instanceof Y.ContentString)) continue
      pieces.push(...piecesOf(item, item.content.str, index.get(item.id.client) ?? [], fold))
    }
    for (const item of type._map.values())
      if (item.content instanceof Y.ContentType && !item.deleted) visit(item.content.type)
  }
  visit(body)
  return pieces
}
