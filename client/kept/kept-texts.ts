import { forgetOf } from './cleared.ts'
import { canLock } from './page-lock.ts'
import { dropPages, pagesOf } from './store.ts'

/**
 * A text that this device keeps for a person; `waits`: with words that the server is not known to have; `opens`: with the
 * text itself, and not words alone.
 */
export type KeptText = { id: string; title: string; workshop: string; waits: boolean; opens: boolean }

/** The texts kept here for a person, by title; none where the browser keeps nothing. */
export const keptTexts = async (person: string): Promise<KeptText[]> => {
  const pages = canLock() ? await pagesOf(person).catch(() => []) : []
  const texts = new Map<string, KeptText>()
  for (const { document: id, unsent, view } of pages)
    texts.set(id, {
      id,
      title: view?.document.title ?? texts.get(id)?.title ?? '',
      workshop: view?.workshop.name ?? texts.get(id)?.workshop ?? '',
      waits: unsent || texts.get(id)?.waits === true,
      opens: view !== undefined || texts.get(id)?.opens === true,
    })
  return [...texts.values()].sort((a, b) => a.title.localeCompare(b.title))
}

/** Copies of texts that are no longer for this person go; words of theirs that never left stay until they have them. */
export const dropOthers = async (person: string, workshops: readonly string[]): Promise<void> => {
  const pages = await pagesOf(person)
  const gone = pages.filter(({ unsent, view }) => !unsent && !(view && workshops.includes(view.workshop.id)))
  if (gone.length > 0) await dropPages(gone.map(({ key }) => key))
}

/** Words of one's own that were left here alone when the device was signed out from afar, each text's apart. [K10] */
export const wordsLeft = async (person: string): Promise<string> =>
  (await pagesOf(person)).flatMap(({ words }) => words ?? []).join('\n\n')

export const dropWordsLeft = async (person: string): Promise<void> =>
  dropPages((await pagesOf(person)).flatMap(({ key, words }) => (words === undefined ? [] : key)))

/** Everything kept here of a person goes. */
export const wipe = async (person: string): Promise<void> => {
  forgetOf(person)
  await dropPages((await pagesOf(person)).map(({ key }) => key))
}

export const hasUnsent = async (person: string): Promise<boolean> =>
  (await keptTexts(person)).some(({ waits }) => waits)
