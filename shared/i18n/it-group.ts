import { founders } from './it/founders.ts'
import { members, pause } from './it/members.ts'
import { organisationKind } from './it/organisations.ts'
import { pact } from './it/pact.ts'

/** What is said inside a workshop alone, beside what the house says. */
export const itGroup = { founders, members, organisationKind, pact, pause }
