import { WORDING } from '../../shared/consents.ts'
import type { Knowledge } from '../../shared/voices.ts'
import { api, settle, type Value } from '../api.ts'

// An invitation, and who asks to come in by it.

const { invitations, workshops } = api
export const openInvitation = (token: string) => settle(invitations[':token'].$get({ param: { token } }))
export type Invitation = Value<ReturnType<typeof openInvitation>>
export const apply = (
  token: string,
  json: { knowledge: Knowledge[] } | { email: string; name: string; knowledge: Knowledge[] },
) => settle(invitations[':token'].apply.$post({ param: { token }, json: { ...json, wording: WORDING } }))
export const createInvitation = (id: string) => settle(workshops[':id'].invitations.$post({ param: { id } }))
