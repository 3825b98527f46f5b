import type { PenCard } from '../../../shared/sync-protocol.ts'
import type { Session } from '../connection/session.ts'
import type { Writing } from '../view/create-writing.ts'
import { stretchesOf } from './runs.ts'

/** Whose words stand between two positions, alphabetically; each person once, with the newest pen of theirs seen here. */
export const writersOf = (session: Session, writing: Writing, from: number, to: number): PenCard[] => {
  const found = new Map<string, PenCard>()
  const { doc } = writing.view.state
  doc.nodesBetween(from, Math.min(to, doc.content.size), (block, at) => {
    for (const { pen } of stretchesOf(session, writing.binding, block, at) ?? []) {
      const card = session.cards().get(pen)
      if (card?.person) found.set(card.person, card)
    }
    return false
  })
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'it'))
}
