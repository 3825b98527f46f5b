import { WORDING } from '../../shared/consents.ts'
import type { Knowledge } from '../../shared/voices.ts'
import type { DocumentKind } from '../../shared/documents.ts'
import { api, settle, type Value } from '../api.ts'

// A workshop, who is in it and its texts.

const workshop = api.workshops[':id']
export const openWorkshop = (id: string) => settle(workshop.$get({ param: { id } }))
export type WorkshopView = Value<ReturnType<typeof openWorkshop>>
export type Member = WorkshopView['members'][number]
export type Application = WorkshopView['applications'][number]
export type DocumentCard = WorkshopView['documents'][number]
export const findPlace = (id: string) => settle(workshop.place.$get({ param: { id } }))
export type FoundPlace = Value<ReturnType<typeof findPlace>>
export type Place = NonNullable<FoundPlace['place']>
export const admit = (id: string, application: string) =>
  settle(workshop.applications[':application'].admit.$post({ param: { id, application } }))
export const changeVoice = (id: string, knowledge: Knowledge[], past: 'keep' | 'erase' = 'keep') =>
  settle(workshop.voice.$put({ param: { id }, json: { knowledge, past, wording: WORDING } }))
export const leaveWorkshop = (id: string) => settle(workshop.leave.$post({ param: { id } }))
export const createDocument = (id: string, json: { kind: DocumentKind; title: string }) =>
  settle(workshop.documents.$post({ param: { id }, json }))

const document = api.documents[':id']
export const archive = (id: string) => settle(document.archive.$put({ param: { id } }))
export const bringBack = (id: string) => settle(document.archive.$delete({ param: { id } }))
