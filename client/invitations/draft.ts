import * as v from 'valibot'

/** Where somebody is on the way in. From where they speak is not kept: it is sensitive, and the browser may be another’s. */
const draftSchema = v.object({
  step: v.picklist(['invited', 'who', 'code']),
  name: v.string(),
  email: v.string(),
})
export type Draft = v.InferOutput<typeof draftSchema>

const none: Draft = { step: 'invited', name: '', email: '' }
const keyOf = (token: string) => `trama.invitation.${token}`

/** What was written on this page before it was closed or read again; it goes with the tab. */
export const readDraft = (token: string): Draft => {
  try {
    const read = v.safeParse(draftSchema, JSON.parse(sessionStorage.getItem(keyOf(token)) ?? 'null'))
    return read.success ? read.output : none
  } catch {
    return none
  }
}

export const keepDraft = (token: string, draft: Draft | null): void => {
  try {
    if (draft) sessionStorage.setItem(keyOf(token), JSON.stringify(draft))
    else sessionStorage.removeItem(keyOf(token))
  } catch {
    return
  }
}
