import { createSignal } from 'solid-js'
import { openMe, type Answer, type Me, type Person } from '../api.ts'

const [me, setMe] = createSignal<Answer<Me>>()

/** Who is signed in on this page: absent until the server has said it once. */
export { me }

export const refreshMe = async (): Promise<void> => {
  const next = await openMe()
  setMe(() => next)
}

export const person = (): Person | undefined => {
  const known = me()
  return known && 'person' in known ? (known.person ?? undefined) : undefined
}

/** Until the server has answered nobody is told that they are outside. */
export const isSignedIn = (): boolean => me() === undefined || person() !== undefined
