import type { Refusal } from './refusals.ts'

// One right for all: nothing here reads a person's knowledge, and no member may more than another.

/** Whoever belongs may; for all others the thing is not there. */
export const memberRefusal = (member: object | undefined): Refusal | null => (member ? null : 'not-found')

/** A text nobody can reach any more would be lost to its own authors. */
export const leaveRefusal = ({ members }: { members: number }): Refusal | null =>
  members > 1 ? null : 'last-member'

export const invitationRefusal = (
  invitation: { expiresAt: number } | undefined,
  now: number,
): Refusal | null => (invitation && now < invitation.expiresAt ? null : 'invitation-over')

/** Who answers for the data is said before people enter, by whoever is alone in the place, and is nobody's to change from a page. */
export const namingRefusal = ({ named, alone }: { named: boolean; alone: boolean }): Refusal | null =>
  alone && !named ? null : 'not-found'
