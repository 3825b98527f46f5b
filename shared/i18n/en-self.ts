import type { itSelf } from './it-self.ts'
import { consent } from './en/consents.ts'
import { organisation, organisationKind } from './en/organisations.ts'
import { data } from './en/own-data.ts'

export const enSelf: typeof itSelf = { consent, data, organisation, organisationKind }
