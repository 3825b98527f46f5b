import { personHere } from '../devices/own-devices.ts'
import type { News, Thing } from './asked.ts'

// The last news stay on a device that is its person's own, to be read without network. Source: kept/SPEC.md [K11].

/** What an older or a newer page kept in another shape is not read. */
const keyOf = (person: string) => `trama.news.1.${person}`

/** From where somebody speaks stays on no device, wherever in the news it stands. */
const withoutKinds = (things: Thing[]): string =>
  JSON.stringify(things, (key, value: unknown) => (key === 'voice' ? [] : value))

/** Storage may be closed or full: then there is nothing to read without network. */
export const keepNews = (person: string | undefined, { things }: News): void => {
  if (person === undefined || person !== personHere()) return
  try {
    localStorage.setItem(keyOf(person), withoutKinds(things))
  } catch {
    return
  }
}

export const keptNews = (): Thing[] => {
  const person = personHere()
  try {
    const stored: unknown = JSON.parse((person && localStorage.getItem(keyOf(person))) || '[]')
    return Array.isArray(stored) ? (stored as Thing[]) : []
  } catch {
    return []
  }
}
