import type { DocumentKind } from '../shared/documents.ts'
import type { PersonStyle } from '../shared/people.ts'
import type { Refusal } from '../shared/refusals.ts'
import type { Knowledge } from '../shared/voices.ts'

export type No = Refusal | 'no-network' | 'broken'
/** What was asked, or a no that has words: nothing here throws, for no network and a broken server are expected. */
export type Answer<T> = T | { refusal: No }

export const isNo = <T>(answer: Answer<T>): answer is { refusal: No } =>
  typeof answer === 'object' && answer !== null && 'refusal' in answer

export type Me = {
  person: { id: string; name: string; email: string }
  workshops: { id: string; name: string }[]
  pending: { workshopId: string; name: string }[]
}
export type Invitation = { workshop: { name: string; purpose: string }; invitedBy: string }
export type Member = {
  personId: string
  name: string
  initials: string
  style: PersonStyle
  voice: Knowledge[]
}
export type DocumentCard = { id: string; kind: DocumentKind; title: string; updatedAt: number }
export type Application = { id: string; name: string; knowledge: Knowledge[]; at: number }
export type PenHolder = { person: string | null; initials: string; style: PersonStyle; voice: Knowledge[] }
export type WorkshopView = {
  workshop: { id: string; name: string; purpose: string }
  members: Member[]
  documents: DocumentCard[]
  applications: Application[]
  me: { personId: string }
}
export type Step = {
  person: string | null
  name: string
  part: { key: string; title: string } | null
  from: number
  to: number
  added: boolean
  removed: boolean
}
export type DocumentView = {
  document: { id: string; kind: DocumentKind; title: string }
  workshop: { id: string; name: string }
  missingParts: { key: string }[]
  me: { personId: string }
}
export type PenView = {
  pen: number
  person: string | null
  name: string
  initials: string
  style: PersonStyle
  voice: Knowledge[]
}

const ask = async <T>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    })
    if (response.status >= 500) return { refusal: 'broken' }
    return (await response.json()) as Answer<T>
  } catch {
    return { refusal: 'no-network' }
  }
}

export const openMe = () => ask<Me>('GET', '/me')
export const sendCode = (email: string) => ask<{ sent: true }>('POST', '/sign-in/code', { email })
export const verifyCode = (email: string, code: string) =>
  ask<{ person: Me['person'] }>('POST', '/sign-in/verify', { email, code })
export const signInByLink = (token: string) =>
  ask<{ person: Me['person'] }>('POST', '/sign-in/link', { token })
export const signOut = () => ask<{ ok: true }>('POST', '/sign-out')

export const openSetup = () => ask<{ open: boolean }>('GET', '/setup')
export const setUp = (given: {
  token: string
  email: string
  name: string
  knowledge: Knowledge[]
  workshop: { name: string; purpose: string }
}) => ask<{ workshopId: string }>('POST', '/setup', given)

export const openInvitation = (token: string) => ask<Invitation>('GET', `/invitations/${token}`)
export const apply = (token: string, given: { email?: string; name?: string; knowledge: Knowledge[] }) =>
  ask<{ applied: true }>('POST', `/invitations/${token}/apply`, given)

export const openWorkshop = (id: string) => ask<WorkshopView>('GET', `/workshops/${id}`)
export const createInvitation = (id: string) => ask<{ link: string }>('POST', `/workshops/${id}/invitations`)
export const admit = (id: string, application: string) =>
  ask<{ admitted: true }>('POST', `/workshops/${id}/applications/${application}/admit`)
export const changeVoice = (id: string, knowledge: Knowledge[]) =>
  ask<{ voice: Knowledge[] }>('PUT', `/workshops/${id}/voice`, { knowledge })
export const leaveWorkshop = (id: string) => ask<{ left: true }>('POST', `/workshops/${id}/leave`)
export const createDocument = (id: string, given: { kind: DocumentKind; title: string }) =>
  ask<{ document: { id: string } }>('POST', `/workshops/${id}/documents`, given)

export const openDocument = (id: string) => ask<DocumentView>('GET', `/documents/${id}`)
export const listPens = (id: string) => ask<{ pens: PenView[] }>('GET', `/documents/${id}/pens`)
/** A pen for this page: the Yjs client id under which its words are written. */
export const takePen = (id: string) => ask<{ pen: number }>('POST', `/documents/${id}/pens`)
export const addPart = (id: string, key: string) =>
  ask<{ added: boolean }>('POST', `/documents/${id}/parts`, { key })
export const listRuns = (id: string) =>
  ask<{ runs: { from: number; length: number; at: number }[] }>('GET', `/documents/${id}/authorship`)
export const listSteps = (id: string) => ask<{ steps: Step[] }>('GET', `/documents/${id}/steps`)
