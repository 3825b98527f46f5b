import { hc, type ClientResponse } from 'hono/client'
import { createSignal } from 'solid-js'
import type { App } from '../server/app.ts'
import { OTHERS_HEADER, PAGE_HEADER } from '../shared/people.ts'
import type { Refusal } from '../shared/refusals.ts'
import { language } from './i18n.ts'

/** An expected no of the server, or of the world between us. */
export type No = Refusal | 'no-network' | 'broken'
/** What was asked, or a no that has words: nothing here throws, for no network and a broken server are expected. */
export type Answer<T> = T | { refusal: No }

export const isNo = <T>(answer: Answer<T>): answer is { refusal: No } =>
  typeof answer === 'object' && answer !== null && 'refusal' in answer

/** Whose page this is; said with every request, so that nothing of one person's page is done in another's name. */
let page: string | undefined
export const pageOf = (): string | undefined => page
export const openPageFor = (person: string | undefined): void => void (page = person)

/** In this browser somebody else has signed in since this page was opened. */
const [displaced, setDisplaced] = createSignal(false)
export { displaced, setDisplaced }

/** What to do when the server says that nobody is in any more: it is asked why. */
let heedSignedOut = () => {}
export const whenSignedOut = (heed: () => void): void => void (heedSignedOut = heed)

/** While one leaves a device that keeps words of somebody else too. */
let hasOthers = false
export const setDeviceHasOthers = (has: boolean): void => void (hasOthers = has)

/** Mail is written in the language of the screen. */
const headers = () => ({
  'accept-language': language(),
  ...(page && { [PAGE_HEADER]: page }),
  ...(hasOthers && { [OTHERS_HEADER]: '1' }),
})
/** What only one page asks stands beside that page, so that no other fetches it. */
export const { api } = hc<App>(location.origin, { headers })

type Said<R> = R extends ClientResponse<infer T> ? Exclude<T, { refusal: string }> : never
export type Value<A> = Exclude<Awaited<A>, { refusal: No }>

/** Minutes after which one who asked too often may try again, as the server last said. */
const [heldFor, setHeldFor] = createSignal(0)
export { heldFor }

export const settle = async <R extends ClientResponse<unknown>>(
  asked: Promise<R>,
): Promise<Answer<Said<R>>> => {
  try {
    const response = await asked
    const said = await response.json().catch(() => undefined)
    if (said === undefined || (response.status >= 500 && !isNo(said))) return { refusal: 'broken' }
    if (isNo(said) && said.refusal === 'other-person') setDisplaced(true)
    if (isNo(said) && said.refusal === 'signed-out') heedSignedOut()
    if (response.status === 429) setHeldFor(Math.ceil(Number(response.headers.get('retry-after')) / 60))
    return said as Answer<Said<R>>
  } catch {
    return { refusal: 'no-network' }
  }
}
