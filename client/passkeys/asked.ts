import { api, settle, type Value } from '../api.ts'

// Finger, face or key of a device.

const { passkeys } = api.me
const signIn = api['sign-in']
export const listPasskeys = () => settle(passkeys.$get())
export type Passkey = Value<ReturnType<typeof listPasskeys>>['passkeys'][number]
export const passkeyOptions = () => settle(passkeys.options.$post())
export const addPasskey = (response: object) =>
  settle(passkeys.$post({ json: { response: { ...response } } }))
export const renamePasskey = (passkey: string, name: string) =>
  settle(passkeys[':passkey'].$put({ param: { passkey }, json: { name } }))
export const removePasskey = (passkey: string) => settle(passkeys[':passkey'].$delete({ param: { passkey } }))
export const sayOffered = () => settle(passkeys.offered.$put())
export const entryOptions = () => settle(signIn.passkey.options.$post())
export const enterWithPasskey = (response: object) =>
  settle(signIn.passkey.$post({ json: { response: { ...response } } }))
