import { api, settle, type Value } from '../api.ts'

// The second thing shown at the door.

const secondFactor = api.me['second-factor']
export const findSecondFactor = () => settle(secondFactor.$get())
export const putSecondFactor = () => settle(secondFactor.$post())
export type NewSecret = Value<ReturnType<typeof putSecondFactor>>
export const confirmSecondFactor = (code: string) => settle(secondFactor.$put({ json: { code } }))
export const removeSecondFactor = () => settle(secondFactor.$delete())
