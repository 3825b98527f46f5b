import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { DocumentView } from '../editor/asked.ts'
import type { Link, PenCard } from '../../shared/sync-protocol.ts'

/** Pens with words that the server may not have, oldest first, each with its first clock not known to be there. */
export type UnsentPens = [pen: number, from: number][]

/** What this device keeps of one page of one text: whose, where, and what goes with the words. */
export type KeptPage = {
  key: string
  person: string
  document: string
  /** When it was last written whole, in ms. */
  at: number
  /** Of the text as the server had it. Source: trace/SPEC.md [L6]. */
  epoch: number
  pens: UnsentPens
  /** Something done here that the server has not said to have. */
  unsent: boolean
  /** What goes with a text that is opened from here; absent where `words` are all that is left. */
  view?: DocumentView
  /** Of a device signed out from afar: one's own unsent words, in plain text. The updates are of these words alone. [K10] */
  words?: string
  cards: PenCard[]
  links: Link[]
}

interface Shelf extends DBSchema {
  pages: { key: string; value: KeptPage; indexes: { person: string } }
  updates: { key: number; value: { page: string; update: Uint8Array }; indexes: { page: string } }
}

/** Written to the disk itself, so that also a machine that loses power keeps it. */
const durable = { durability: 'strict' } as const
const both = ['pages', 'updates'] as const
const GONE = 'The page is kept no more'

let opened: Promise<IDBPDatabase<Shelf>> | undefined

/** Fails where the browser keeps nothing, as some do in a private window. */
const shelf = (): Promise<IDBPDatabase<Shelf>> =>
  (opened ??= openDB<Shelf>('trama', 1, {
    upgrade(db) {
      db.createObjectStore('pages', { keyPath: 'key' }).createIndex('person', 'person')
      db.createObjectStore('updates', { autoIncrement: true }).createIndex('page', 'page')
    },
    // Another tab empties this device: nothing of it may stand in the way.
    blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
    terminated: () => (opened = undefined),
  }).catch((error: unknown) => {
    opened = undefined
    throw error
  }))

/** The whole of a page, in place of what was kept of it and of the pages named: all of it, or nothing. */
export const keepPage = async (page: KeptPage, state: Uint8Array, instead: string[]): Promise<void> => {
  const tx = (await shelf()).transaction(both, 'readwrite', durable)
  const updates = tx.objectStore('updates')
  const before = await tx.objectStore('pages').get(page.key)
  if (before?.words !== undefined) throw new Error(GONE)
  for (const key of [page.key, ...instead]) {
    for (const id of await updates.index('page').getAllKeys(key)) void updates.delete(id)
    void tx.objectStore('pages').delete(key)
  }
  void tx.objectStore('pages').put(page)
  void updates.add({ page: page.key, update: state })
  await tx.done
}

/** In place of the pages named, all at once, words of one's own alone. */
export const keepOnly = async (
  instead: string[],
  own: { page: KeptPage; update: Uint8Array }[],
): Promise<void> => {
  const tx = (await shelf()).transaction(both, 'readwrite', durable)
  const updates = tx.objectStore('updates')
  for (const key of instead) {
    for (const id of await updates.index('page').getAllKeys(key)) void updates.delete(id)
    void tx.objectStore('pages').delete(key)
  }
  for (const { page, update } of own) {
    void tx.objectStore('pages').put(page)
    void updates.add({ page: page.key, update })
  }
  await tx.done
}

/** One more update of a page. `own`: the server has to get it yet. Fails when the page is gone, as after a sign-out. */
export const keepUpdate = async (key: string, update: Uint8Array, own: boolean): Promise<void> => {
  const tx = (await shelf()).transaction(both, 'readwrite', own ? durable : undefined)
  const found = await tx.objectStore('pages').get(key)
  const page = found?.words === undefined ? found : undefined
  if (page) void tx.objectStore('updates').add({ page: key, update })
  if (page && own && !page.unsent) void tx.objectStore('pages').put({ ...page, unsent: true })
  await tx.done
  if (!page) throw new Error(GONE)
}

/** What else is known of a page: what the server has, who the pens are. Of a page that is gone nothing is written. */
export const amendPage = async (key: string, more: Partial<KeptPage>): Promise<void> => {
  const tx = (await shelf()).transaction('pages', 'readwrite')
  const page = await tx.store.get(key)
  if (page && page.words === undefined) void tx.store.put({ ...page, ...more })
  await tx.done
}

export const pagesOf = async (person: string): Promise<KeptPage[]> =>
  (await shelf()).getAllFromIndex('pages', 'person', person)

/** A page with all its updates, in the order in which they were kept; absent when it is gone. */
export const readPage = async (
  key: string,
): Promise<{ page: KeptPage; updates: Uint8Array[] } | undefined> => {
  const tx = (await shelf()).transaction(both)
  const page = await tx.objectStore('pages').get(key)
  const updates = await tx.objectStore('updates').index('page').getAll(key)
  return page && { page, updates: updates.map(({ update }) => update) }
}

export const dropPages = async (keys: string[]): Promise<void> => {
  const tx = (await shelf()).transaction(both, 'readwrite', durable)
  for (const key of keys) {
    void tx.objectStore('pages').delete(key)
    for (const id of await tx.objectStore('updates').index('page').getAllKeys(key))
      void tx.objectStore('updates').delete(id)
  }
  await tx.done
}

/** The people of whom something is kept here. */
export const peopleKept = async (): Promise<string[]> => [
  ...new Set((await (await shelf()).getAll('pages')).map(({ person }) => person)),
]
