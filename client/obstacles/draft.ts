import * as v from 'valibot'

const draftSchema = v.object({ words: v.string(), reply: v.string() })
export type Draft = v.InferOutput<typeof draftSchema>

const KEY = 'trama.obstacle'
export const nothing: Draft = { words: '', reply: '' }

/** What was written and not sent; it stays until it is, or until the tab is closed. */
export const readDraft = (): Draft => {
  try {
    const read = v.safeParse(draftSchema, JSON.parse(sessionStorage.getItem(KEY) ?? 'null'))
    return read.success ? read.output : nothing
  } catch {
    return nothing
  }
}

export const keepDraft = (draft: Draft | null): void => {
  try {
    if (draft) sessionStorage.setItem(KEY, JSON.stringify(draft))
    else sessionStorage.removeItem(KEY)
  } catch {
    return
  }
}
