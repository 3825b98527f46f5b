import type { OrganisationKind, Region } from '../../shared/organisations.ts'
import { api, settle, type Value } from '../api.ts'

// The organisations that one says to be of, and those that others have named here.

const { organisations } = api.me
const one = organisations[':organisation']
export const listOrganisations = () => settle(organisations.$get())
export type Organisations = Value<ReturnType<typeof listOrganisations>>
export type Organisation = Organisations['known'][number]
export type MyOrganisation = Organisations['mine'][number]
export type Named = { name: string; kind: OrganisationKind; region: Region }
export const nameOrganisation = (named: Named & { sure?: boolean }) =>
  settle(organisations.$post({ json: named }))
export const joinOrganisation = (organisation: string) => settle(one.$put({ param: { organisation } }))
export const quitOrganisation = (organisation: string) => settle(one.$delete({ param: { organisation } }))
export const correctOrganisation = (
  organisation: string,
  json: { kind: OrganisationKind; was: OrganisationKind },
) => settle(one.kind.$put({ param: { organisation }, json }))
