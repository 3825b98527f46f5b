import type { PenOwner } from '../../db/pens.ts'
import { initialsOf, styleOf } from '../../shared/people.ts'
import type { PenCard } from '../../shared/sync-protocol.ts'
import type { Text } from './text.ts'

const NOBODY = { hue: 0, line: 0 } as const

/** A pen as colleagues may see it; never the kind of knowledge. Undefined for a pen that was not issued. Source: [F] 122. */
export const cardOf = (owner: PenOwner | undefined): PenCard | undefined => {
  if (!owner) return undefined
  const name = owner.name ?? ''
  return {
    pen: owner.pen,
    person: owner.personId,
    name,
    initials: initialsOf(name),
    style: owner.number === null ? NOBODY : styleOf(owner.number),
  }
}

/** A person's newest pens: the one they are about to write with is among them. */
const NEWEST = 8

/**
 * The pens that somebody who sits down must know: those that have written, and their own newest. Others are told when they
 * first write: most pens never do, and a text that is opened every day has thousands of them.
 */
export const cardsFor = ({ doc, pens }: Text, personId: string): PenCard[] => {
  const owners = [...pens.values()]
  const written = owners.filter(({ pen }) => doc.store.clients.has(pen))
  const own = owners.filter((owner) => owner.personId === personId && !owner.retired).slice(-NEWEST)
  return [...new Set([...written, ...own])].map((owner) => cardOf(owner)!)
}
