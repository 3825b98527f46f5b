import type { Page } from '@playwright/test'

/** What this browser keeps of its person: how many pages of texts, how many of them with words that have not left. */
export const keptHere = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<{ pages: number; waiting: number }>((resolve, reject) => {
        const asked = indexedDB.open('trama')
        asked.addEventListener('error', () => reject(asked.error))
        asked.addEventListener('success', () => {
          const db = asked.result
          if (!db.objectStoreNames.contains('pages')) return resolve({ pages: 0, waiting: 0 })
          const all = db.transaction('pages').objectStore('pages').getAll()
          all.addEventListener('success', () => {
            db.close()
            resolve({ pages: all.result.length, waiting: all.result.filter(({ unsent }) => unsent).length })
          })
        })
      }),
  )
