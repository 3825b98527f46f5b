import * as Y from 'yjs'
import { linkAt, type LinkTable } from './links.ts'

/** A stretch of visible text, in UTF-16 units (a marker counts 1), whose words are `pen`'s. */
export type VisibleRun = {
  from: number
  length: number
  pen: number
  clock: number
  marker: boolean
  /** The pen that typed it here, when the words are another's; `carriedClock` its first clock. Source: [W3]. */
  carriedBy?: number
  carriedClock?: number
}

const lengthOf = (item: Y.Item): number => (item.deleted || !item.countable ? 0 : item.length)

/** Visible runs of one item, split where links begin and end. */
const runsOfItem = (item: Y.Item, from: number, links: LinkTable): VisibleRun[] => {
  const { client, clock } = item.id
  const marker = item.content instanceof Y.ContentType
  if (marker || !links.has(client)) return [{ from, length: item.length, pen: client, clock, marker }]
  const runs: VisibleRun[] = []
  for (let done = 0; done < item.length;) {
    const at = clock + done
    const link = linkAt(links, client, at)
    const end = link ? link.from + link.length : nextLink(links, client, at)
    const length = Math.min(item.length - done, end - at)
    runs.push(
      link
        ? {
            from: from + done,
            length,
            pen: link.sourcePen,
            clock: link.sourceFrom + at - link.from,
            marker,
            carriedBy: client,
            carriedClock: at,
          }
        : { from: from + done, length, pen: client, clock: at, marker },
    )
    done += length
  }
  return runs
}

const nextLink = (links: LinkTable, pen: number, clock: number): number =>
  links.get(pen)?.find((link) => link.from > clock)?.from ?? Number.POSITIVE_INFINITY

/** Whose words the visible text is, item by item in reading order. Source: trace/SPEC.md [W]. */
export const visibleRuns = (body: Y.Text, links: LinkTable): VisibleRun[] => {
  const runs: VisibleRun[] = []
  let from = 0
  for (let item = body._start; item !== null; item = item.right) {
    const length = lengthOf(item)
    if (length === 0) continue
    for (const run of runsOfItem(item, from, links)) runs.push(run)
    from += length
  }
  return runs
}

/** The same for the text of one block, counted from its marker's right: for a screen that follows what is typed. */
export const blockRuns = (marker: Y.Item, links: LinkTable): VisibleRun[] => {
  const runs: VisibleRun[] = []
  let from = 0
  for (let item = marker.right; item !== null; item = item.right) {
    const length = lengthOf(item)
    if (length === 0) continue
    if (item.content instanceof Y.ContentType) break
    for (const run of runsOfItem(item, from, links)) runs.push(run)
    from += length
  }
  return runs
}
