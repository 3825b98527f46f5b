import * as Y from 'yjs'
import type { DocumentView } from '../editor/asked.ts'
import type { Leftover } from '../editor/connection/session.ts'
import { hasUnsaved } from '../editor/connection/saved-state.ts'
import type { createFacts } from '../editor/connection/facts.ts'
import type { PenCard } from '../../shared/sync-protocol.ts'
import type { LinkTable } from '../../shared/trace/links.ts'
import { holdPage } from './page-lock.ts'
import { amendPage, dropPages, keepPage, keepUpdate, type KeptPage, type UnsentPens } from './store.ts'

/** After so many updates a page is written whole again, and they go. */
const many = 400

/** What others write, and who they are, is kept together once so much time has passed, in ms; with one's own words, at once. */
const calm = 1_000

/** The page that is kept, as far as its session knows. */
export type Sitter = {
  person: string
  documentId: string
  pen: number
  epoch: number
  doc: Y.Doc
  unsentPens: () => UnsentPens
  cards: () => ReadonlyMap<number, PenCard>
  links: LinkTable
  saved: Pick<ReturnType<typeof createFacts>, 'facts' | 'kept'>
}

export type Keeper = {
  key: string
  /** The page is on the device, with the words that it is about to take over, in place of the pages they come from. */
  begin: (state: () => Uint8Array, lefts: readonly Leftover[]) => Promise<void>
  add: (update: Uint8Array, own: boolean) => void
  /** The server has everything. */
  settle: () => void
  /** Pens or whose words they are have become known. */
  learn: () => void
  end: () => void
}

/** Keeps one page of one text on this device as it grows. Where the device takes nothing more the page lives in its tab alone, and says so. */
export const makeKeeper = (view: DocumentView, sitter: Sitter): Keeper => {
  const key = `${sitter.person}/${sitter.documentId}/${sitter.pen}`
  let state: 'before' | 'keeping' | 'failed' = 'before'
  let count = 0
  let release: (() => void) | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let soon: ReturnType<typeof setTimeout> | undefined
  let waiting: Uint8Array[] = []
  const isUnsent = () => hasUnsaved(sitter.saved.facts())
  const known = () => ({ cards: [...sitter.cards().values()], links: [...sitter.links.values()].flat() })
  const pageNow = (unsent: boolean): KeptPage => {
    const { person, documentId, epoch } = sitter
    const own = { key, person, document: documentId, epoch, at: Date.now() }
    return { ...own, pens: sitter.unsentPens(), unsent, view, ...known() }
  }
  const fail = () => {
    state = 'failed'
    sitter.saved.kept(null)
  }
  const whole = async (bytes: Uint8Array, unsent: boolean, instead: string[]) => {
    count = 0
    waiting = []
    const { changed } = sitter.saved.facts()
    await keepPage(pageNow(unsent), bytes, instead).then(() => sitter.saved.kept(changed), fail)
  }
  /** One's own words may hang on those of others that wait: they go down together. */
  const flush = (own: boolean) => {
    clearTimeout(soon)
    soon = undefined
    const [first, ...more] = waiting
    if (!first) return
    if (++count > many) return void whole(Y.encodeStateAsUpdate(sitter.doc), own || isUnsent(), [])
    const update = more.length === 0 ? first : Y.mergeUpdates(waiting)
    waiting = []
    const { changed } = sitter.saved.facts()
    keepUpdate(key, update, own).then(() => own && sitter.saved.kept(changed), fail)
  }
  return {
    key,
    async begin(take, lefts) {
      release ??= await holdPage(key)
      state = 'keeping'
      const bytes = take()
      // Known only now: words that could not be taken over stay where they are.
      const instead = lefts.flatMap(({ keptAs }) => keptAs ?? [])
      const brings = lefts.some((left) => left.unsentPens().length > 0 || left.epoch < sitter.epoch)
      await whole(bytes, brings || isUnsent(), instead)
      // What was kept of the pages before would be sent a second time: this page has their words now, and says that it alone does.
      if ((state as string) === 'failed') await dropPages(instead).catch(() => undefined)
    },
    add(update, own) {
      if (state !== 'keeping') return
      waiting.push(update)
      if (own) flush(true)
      else soon ??= setTimeout(() => flush(false), calm)
    },
    settle() {
      if (state === 'keeping') amendPage(key, { pens: sitter.unsentPens(), unsent: false }).catch(fail)
    },
    learn() {
      clearTimeout(timer)
      timer = setTimeout(() => state === 'keeping' && amendPage(key, known()).catch(fail), calm)
    },
    end() {
      clearTimeout(timer)
      if (state === 'keeping') flush(false)
      state = 'failed'
      release?.()
    },
  }
}
