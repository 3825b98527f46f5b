import { api, settle, type Value } from '../api.ts'

// The names a group begins with.

const founding = api.workshops[':id'].founders
export const listFounders = (id: string) => settle(founding.$get({ param: { id } }))
export type Founder = Value<ReturnType<typeof listFounders>>['founders'][number]
export const addFounder = (id: string, json: { name: string; email: string }) =>
  settle(founding.$post({ param: { id }, json }))
export const removeFounder = (id: string, email: string) =>
  settle(founding.$delete({ param: { id }, json: { email } }))
export const confirmFounders = (id: string, emails: string[]) =>
  settle(founding.confirm.$post({ param: { id }, json: { emails } }))
