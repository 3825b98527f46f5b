import * as Y from 'yjs'
import { addLink, makeLinkTable } from '../../shared/trace/links.ts'
import type { Leftover } from '../editor/connection/session.ts'
import { canLock, takePage } from './page-lock.ts'
import { pagesOf, readPage, type KeptPage } from './store.ts'

/** A page of before that no tab has open any more, with its words; held by this tab until it is let go. */
export type Claim = { page: KeptPage; left: Leftover; letGo: () => void }

export const docOfPage = (updates: Uint8Array[]): Y.Doc => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Its text is read only when somebody needs it: mostly the server has all of it. */
const leftoverOf = (page: KeptPage, updates: Uint8Array[]): Leftover => {
  let doc: Y.Doc | undefined
  const links = makeLinkTable()
  for (const link of page.links) addLink(links, link)
  const cards = new Map(page.cards.map((card) => [card.pen, card]))
  return {
    get doc() {
      return (doc ??= docOfPage(updates))
    },
    epoch: page.epoch,
    unsentPens: () => (page.unsent ? page.pens : []),
    caret: () => null,
    cards: () => cards,
    links,
    alone: page.words !== undefined,
    // What stands on a text that is no longer there could not be taken over.
    get keptAs() {
      return doc?.store.pendingStructs ? undefined : page.key
    },
  }
}

/** Claimed by this tab, and not yet taken over: whoever opened the text may have turned away before it came. */
const held = new Map<string, Claim>()

const claim = async ({ key }: KeptPage): Promise<Claim | undefined> => {
  if (held.has(key)) return held.get(key)
  const release = await takePage(key)
  if (!release) return undefined
  // Another tab may have taken it up since it was listed.
  const found = await readPage(key)
  if (!found) return void release()
  const letGo = () => {
    held.delete(key)
    release()
  }
  const claimed = { page: found.page, left: leftoverOf(found.page, found.updates), letGo }
  held.set(key, claimed)
  return claimed
}

/** What this device keeps of one text for one person and nobody has open, the oldest first. Nothing, where the browser keeps nothing. */
export const claimPages = async (person: string, document: string): Promise<Claim[]> => {
  if (!canLock()) return []
  const pages = (await pagesOf(person).catch(() => [])).filter((page) => page.document === document)
  const claims = await Promise.all(pages.sort((a, b) => a.at - b.at).map(claim))
  return claims.filter((one) => one !== undefined)
}

/**
 * One page may take over the words of one page: what two wrote without knowing of each other cannot be told as what one
 * pen wrote in a row. Source: trace/SPEC.md [P4]. Here the newest with words, and copies that the server has anyway; the
 * `others` are held until they are let go.
 */
export const oneChain = (claims: readonly Claim[]): { chain: Claim[]; others: Claim[] } => {
  const last = claims.findLast(({ page }) => page.unsent)
  const isOther = (one: Claim) => one.page.unsent && one !== last
  return { chain: claims.filter((one) => !isOther(one)), others: claims.filter(isOther) }
}
