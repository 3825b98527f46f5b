import { api, settle, type Value } from '../api.ts'

// Codes on paper of a workshop.

const paper = api.workshops[':id']['paper-codes']
export const listPaperCodes = (id: string) => settle(paper.$get({ param: { id } }))
export type PaperCode = Value<ReturnType<typeof listPaperCodes>>['codes'][number]
export const makePaperCode = (id: string, json: { name: string } | { personId: string }) =>
  settle(paper.$post({ param: { id }, json }))
export type MadeCode = Value<ReturnType<typeof makePaperCode>>
export const secondPaperCode = (id: string, code: string) =>
  settle(paper[':code'].second.$post({ param: { id, code } }))
