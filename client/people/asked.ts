import { api, settle, type Value } from '../api.ts'

// Who is here, and how they are called.

export const openMe = () => settle(api.me.$get())
export type Me = Value<ReturnType<typeof openMe>>
export type Person = NonNullable<Me['person']>
export const signOut = () => settle(api['sign-out'].$post())
