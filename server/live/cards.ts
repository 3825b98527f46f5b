import type { PenOwner } from '../../db/pens.ts'
import { initialsIn, initialsOf, styleOf } from '../../shared/people.ts'
import { SOMEONE } from '../../shared/someone.ts'
import type { PenCard } from '../../shared/sync-protocol.ts'
import type { Text } from './text.ts'

const NOBODY = { hue: 0, line: 0 } as const

type Pens = Text['pens']

const known = new WeakMap<Pens, { size: number; initials: ReadonlyMap<string, string> }>()

/** Everybody's initials in one text; worked out again when a pen more is there. */
const initialsAmong = (pens: Pens): ReadonlyMap<string, string> => {
  const before = known.get(pens)
  if (before?.size === pens.size) return before.initials
  const people = [...pens.values()].flatMap(({ personId, name, number }) =>
    personId === null || number === null ? [] : [{ personId, name: name ?? '', number }],
  )
  const initials = initialsIn(people)
  known.set(pens, { size: pens.size, initials })
  return initials
}

/** A pen as colleagues may see it; never the kind of knowledge. Undefined for a pen that was not issued. Source: [F] 122. */
export const cardOf = (pens: Pens, pen: number): PenCard | undefined => {
  const owner = pens.get(pen)
  return owner && cardOfOwner(pens, owner)
}

/** Initials that differ from those of everybody else who may write here. */
export const initialsHere = (pens: Pens, { personId, name }: Pick<PenOwner, 'personId' | 'name'>): string =>
  initialsAmong(pens).get(personId ?? '') ?? initialsOf(name ?? '')

const styleOfOwner = ({ personId, number }: PenOwner): PenCard['style'] => {
  if (personId === SOMEONE.id) return styleOf(SOMEONE.number)
  return number === null ? NOBODY : styleOf(number)
}

const cardOfOwner = (pens: Pens, owner: PenOwner): PenCard => {
  const name = owner.name ?? ''
  return {
    pen: owner.pen,
    person: owner.personId,
    name,
    initials: initialsHere(pens, owner),
    style: styleOfOwner(owner),
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
  return [...new Set([...written, ...own])].map((owner) => cardOfOwner(pens, owner))
}
