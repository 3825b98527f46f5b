import type { itGroup } from './it-group.ts'
import { founders } from './en/founders.ts'
import { members, pause } from './en/members.ts'
import { organisationKind } from './en/organisations.ts'
import { pact } from './en/pact.ts'

/** What is said inside a workshop alone, beside what the house says. */
export const enGroup: typeof itGroup = { founders, members, organisationKind, pact, pause }
