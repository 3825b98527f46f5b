import * as Y from 'yjs'
import type { Link } from '../sync-protocol.ts'
import { linkAt, nextLinkFrom, type LinkTable } from './links.ts'

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

/** A run with where it was found and how it is known whose it is. */
export type LineRun = { run: VisibleRun; item: Y.Item; link: Link | undefined }

/** Runs of a part of one item, `[clock, end)`, split where links begin and end. */
export const runsOfItem = (
  item: Y.Item,
  from: number,
  links: LinkTable,
  [clock, end]: readonly [number, number] = [item.id.clock, item.id.clock + item.length],
): LineRun[] => {
  const pen = item.id.client
  const marker = item.content instanceof Y.ContentType
  const whole = { from, length: end - clock, pen, clock, marker }
  if (marker || !links.has(pen)) return [{ run: whole, item, link: undefined }]
  const runs: LineRun[] = []
  for (let at = clock; at < end;) {
    const link = linkAt(links, pen, at)
    const length = Math.min(end, link ? link.from + link.length : nextLinkFrom(links, pen, at)) - at
    const place = { from: from + at - clock, length, marker }
    const run = link
      ? {
          ...place,
          pen: link.sourcePen,
          clock: link.sourceFrom + at - link.from,
          carriedBy: pen,
          carriedClock: at,
        }
      : { ...place, pen, clock: at }
    runs.push({ run, item, link })
    at += length
  }
  return runs
}
