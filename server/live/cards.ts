import type { PenOwner } from '../../db/pens.ts'
import { initialsOf, styleOf } from '../../shared/people.ts'
import type { PenCard } from '../../shared/sync-protocol.ts'

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

export const cardsOf = (owners: Iterable<PenOwner>): PenCard[] => [...owners].map((owner) => cardOf(owner)!)
