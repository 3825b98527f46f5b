import type { PactField } from '../../shared/pact.ts'
import type { WantedKind } from '../../shared/wanted.ts'
import { api, settle, type Value } from '../api.ts'

// What is asked inside a workshop alone, so that no other page fetches it.

const workshop = api.workshops[':id']
export const setWanted = (id: string, kinds: WantedKind[]) =>
  settle(workshop.wanted.$put({ param: { id }, json: { kinds } }))
export const openPact = (id: string) => settle(workshop.pact.$get({ param: { id } }))
export type PactWording = Value<ReturnType<typeof openPact>>['fields'][number]
export const writePact = (id: string, field: PactField, json: { words: string; revision: number }) =>
  settle(workshop.pact[':field'].$put({ param: { id, field }, json }))
export const beginPause = (id: string, shown: boolean) =>
  settle(workshop.pause.$put({ param: { id }, json: { shown } }))
export const endPause = (id: string) => settle(workshop.pause.$delete({ param: { id } }))
