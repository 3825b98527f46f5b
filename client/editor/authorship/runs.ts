import { ContentType, createID, getItem } from 'yjs'
import type { Item } from 'yjs'
import type { Node } from 'prosemirror-model'
import { blockRuns } from '../../../shared/trace/authorship.ts'
import type { FlatBinding } from '../binding/binding.ts'
import type { Session } from '../connection/session.ts'

/** A stretch of the page whose words are one pen's; `typedBy` is who put them there, when it was another. */
export type Stretch = { from: number; to: number; pen: number; typedBy: number }

const markerAt = (session: Session, binding: FlatBinding, at: number): Item | null => {
  const id = binding.idAt(at + 1)
  const item = id && getItem(session.doc.store, createID(id.pen, id.clock))
  return item && 'content' in item && item.content instanceof ContentType ? item : null
}

/**
 * Whose words a block's are, in positions of the page; null while the page shows other words than the text, as it may
 * during a composition.
 */
export const stretchesOf = (
  session: Session,
  binding: FlatBinding,
  block: Node,
  at: number,
): Stretch[] | null => {
  const marker = markerAt(session, binding, at)
  if (!marker) return null
  const stretches: Stretch[] = []
  let size = 0
  for (const { from, length, pen, carriedBy } of blockRuns(marker, session.links)) {
    size += length
    const typedBy = carriedBy ?? pen
    const last = stretches.at(-1)
    if (last && last.pen === pen && last.typedBy === typedBy) last.to += length
    else stretches.push({ from: at + 1 + from, to: at + 1 + from + length, pen, typedBy })
  }
  return size === block.content.size ? stretches : null
}
