import * as v from 'valibot'
import type { Knowledge } from './voices.ts'

/** What becomes of one's words when one goes: they stay, as a person of the group's, or they are taken out of the texts. */
export const eraseSchema = v.object({ words: v.picklist(['keep', 'remove']) })

/** What a person should know of a workshop before they erase their account. */
export type Going = {
  id: string
  name: string
  /** Nobody remains who could open its texts. */
  last: boolean
  /** Nobody else speaks from experience, or for the services: decisions of two hands wait. */
  onlyOfSide: boolean
}

/** A side confirms what takes two hands; citizens and who says nothing are on neither. Source: product.md, glossary. */
const sides: readonly (readonly Knowledge[])[] = [['lived', 'family'], ['professional']]

/** Whether somebody goes with whom nobody of their side remains: told to them, never a reason to keep them. */
export const isOnlyOfSide = (
  members: readonly { personId: string; voice: readonly Knowledge[] }[],
  personId: string,
): boolean =>
  sides.some((side) => {
    const there = members.filter(({ voice }) => voice.some((kind) => side.includes(kind)))
    return there.length === 1 && there[0]!.personId === personId
  })
