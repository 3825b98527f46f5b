import { createSignal } from 'solid-js'
import * as v from 'valibot'

export const textSizes = ['normal', 'large', 'larger'] as const

/** How many texts are remembered as being read; the oldest goes first. */
const mostRead = 50

const choicesSchema = v.object({
  /** *Chi ha scritto*: off at the first opening. */
  authors: v.optional(v.fallback(v.boolean(), false), false),
  /** Others' carets and comings are not shown. */
  calm: v.optional(v.fallback(v.boolean(), false), false),
  /** What others change is said aloud, now and then. */
  announces: v.optional(v.fallback(v.boolean(), true), true),
  /** A bare `?` outside the text opens the list of keys: voices that dictate may want it off. */
  bareKey: v.optional(v.fallback(v.boolean(), true), true),
  textSize: v.optional(v.fallback(v.picklist(textSizes), 'normal'), 'normal'),
  /** Ids of the texts left in *Leggo*: the others open in *Scrivo*. */
  reads: v.optional(v.fallback(v.array(v.string()), []), []),
})
export type Choices = v.InferOutput<typeof choicesSchema>

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const keyOf = (personId: string) => `trama.desk.${personId}`

/** Before each person had their own, a device had one choice: whoever opens a text first keeps it. */
const OLD = 'trama.who'

const inherit = (store: Store, personId: string): string => {
  const left = JSON.stringify({ authors: store.getItem(OLD) === 'on' })
  store.setItem(keyOf(personId), left)
  store.removeItem(OLD)
  return left
}

/** What a person chose on this device; anything unreadable, and a storage closed to us, count as not chosen. */
export const readChoices = (open: () => Store, personId: string): Choices => {
  try {
    const store = open()
    const stored = store.getItem(keyOf(personId)) ?? inherit(store, personId)
    const read = v.safeParse(choicesSchema, JSON.parse(stored))
    return read.success ? read.output : v.parse(choicesSchema, {})
  } catch {
    return v.parse(choicesSchema, {})
  }
}

export const withText = (reads: readonly string[], documentId: string, reading: boolean): string[] => {
  const others = reads.filter((id) => id !== documentId)
  return reading ? [...others, documentId].slice(-mostRead) : others
}

export type DeskChoices = ReturnType<typeof createDeskChoices>

/** One person's choices for every text they open here: two people at one browser do not share them. */
export const createDeskChoices = (personId: string) => {
  const [now, setNow] = createSignal(readChoices(() => localStorage, personId))
  /** Another page of the same person may have chosen meanwhile: only what is chosen here changes. */
  const choose = (change: Partial<Choices>) => {
    setNow((before) => ({ ...before, ...change }))
    try {
      const stored = { ...readChoices(() => localStorage, personId), ...change }
      localStorage.setItem(keyOf(personId), JSON.stringify(stored))
    } catch {
      return
    }
  }
  return { now, choose }
}
