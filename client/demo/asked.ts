import { api, settle, type Value } from '../api.ts'

// The invented laboratory.

export const openDemo = () => settle(api.demo.$get())
export type DemoPerson = Value<ReturnType<typeof openDemo>>['people'][number]
export const makeDemo = (json: { token?: string }) => settle(api.demo.$post({ json }))
export const enterDemo = (personId: string) => settle(api.demo.enter.$post({ json: { personId } }))
