import { api, isNo, settle, type Value } from '../api.ts'

// What one asks about oneself, on one's own page alone.

const { me } = api
export const listMyVoices = () => settle(me.voices.$get())
export type MyVoiceHere = Value<ReturnType<typeof listMyVoices>>['voices'][number]
export type MyConsentsHere = Value<ReturnType<typeof listMyVoices>>['consents'][number]
export const withdrawVoice = (workshop: string) =>
  settle(me.voices[':workshop'].$delete({ param: { workshop } }))
export const viewGoing = () => settle(me.data.going.$get())
export const eraseMe = (words: 'keep' | 'remove') => settle(me.data.erase.$post({ json: { words } }))

/** The archive goes to the browser's own downloads: nothing of it is kept in the page. A no is heard before. */
export const takeMyData = async () => {
  const ready = await settle(me.data.ready.$get())
  if (!isNo(ready)) location.assign(me.data.$url().pathname)
  return ready
}
