import { api, settle } from '../api.ts'

// What a person changes about themselves.

const { me } = api
export const rename = (name: string) => settle(me.name.$put({ json: { name } }))
export const askEmail = (email: string) => settle(me.email.$post({ json: { email } }))
export const confirmEmail = (code: string) => settle(me.email.$put({ json: { code } }))
