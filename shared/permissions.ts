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
