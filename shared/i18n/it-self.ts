import { consent } from './it/consents.ts'
import { organisation, organisationKind } from './it/organisations.ts'
import { data } from './it/own-data.ts'

/** What is said where one speaks of oneself, beside what the house says. */
export const itSelf = { consent, data, organisation, organisationKind }
