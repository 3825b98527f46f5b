import * as Y from 'yjs'
import { visibleRuns } from './authorship.ts'
import type { LinkTable } from './links.ts'

/** A stretch of the visible text, in UTF-16 units. */
export type Stretch = { from: number; length: number }

/**
 * Where somebody's own words stand: those they wrote, whoever carried them since, and none of others' that they carried.
 * Markers are nobody's words. Source: trace/SPEC.md [W].
 */
export const ownStretches = (body: Y.Text, links: LinkTable, isOwn: (pen: number) => boolean): Stretch[] => {
  const found: Stretch[] = []
  for (const { from, length, pen, marker } of visibleRuns(body, links)) {
    if (marker || !isOwn(pen)) continue
    const last = found[found.length - 1]
    if (last && last.from + last.length === from) last.length += length
    else found.push({ from, length })
  }
  return found
}

/** Takes somebody's own words out of a text as any removal would; the update that says so, or null when there were none. */
export const takeOwnWords = (
  body: Y.Text,
  links: LinkTable,
  isOwn: (pen: number) => boolean,
): Uint8Array | null => {
  const stretches = ownStretches(body, links, isOwn)
  if (stretches.length === 0) return null
  const doc = body.doc!
  let made: Uint8Array | null = null
  const keep = (update: Uint8Array): void => void (made = update)
  doc.on('update', keep)
  try {
    doc.transact(() => {
      for (const { from, length } of stretches.toReversed()) body.delete(from, length)
    })
  } finally {
    doc.off('update', keep)
  }
  return made
}
