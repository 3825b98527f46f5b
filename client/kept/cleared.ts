import { createSignal } from 'solid-js'
import { CLEARED, putWord, readWord } from '../devices/own-devices.ts'

/** Who signed this device out from another one: told to who opens it next, until they have understood or are in again. */
const [clearedOf, tellCleared] = createSignal(readWord(CLEARED))
export { clearedOf }

export const setClearedOf = (personId: string | undefined): void => {
  putWord(CLEARED, personId)
  tellCleared(personId)
}

/** Choices, news and drafts that bear this person's name. */
export const forgetOf = (personId: string): void => {
  try {
    for (const storage of [localStorage, sessionStorage])
      for (const key of Object.keys(storage)) if (key.includes(personId)) storage.removeItem(key)
  } catch {
    return
  }
}
