import { api, settle, type Value } from '../api.ts'

// Where a text comes from.

const document = api.documents[':id']
export const listSteps = (id: string) => settle(document.steps.$get({ param: { id } }))
export type Step = Value<ReturnType<typeof listSteps>>['steps'][number]
export type Restored = Value<ReturnType<typeof listSteps>>['restores'][number]
export const listOrigins = (id: string) => settle(document.contributions.$get({ param: { id } }))
export type PartOrigin = Value<ReturnType<typeof listOrigins>>['parts'][number]
