import { api, settle, type Value } from '../api.ts'

/** In the body of a request: nothing of it stays in an address. */
export const search = (words: string) => settle(api.me.search.$post({ json: { words } }))
export type Found = Value<ReturnType<typeof search>>
export type FoundText = Found['texts'][number]
export type FoundPerson = Found['people'][number]
export type FoundPlace = FoundText['places'][number]
