import { api, settle, type Value } from '../api.ts'

// The desk's own questions about the text that is open.

const document = api.documents[':id']
export const openDocument = (id: string) => settle(document.$get({ param: { id } }))
export type DocumentView = Value<ReturnType<typeof openDocument>>
export const listPens = (id: string) => settle(document.pens.$get({ param: { id } }))
export type PenHolder = Value<ReturnType<typeof listPens>>['pens'][number]
export const takePen = (id: string) => settle(document.pens.$post({ param: { id } }))
export const addPart = (id: string, key: string) =>
  settle(document.parts.$post({ param: { id }, json: { key } }))
export const listRuns = (id: string) => settle(document.authorship.$get({ param: { id } }))
