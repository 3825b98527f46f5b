import { gatherWords } from '../editor/connection/bring-words.ts'
import { openOfflineSession } from '../editor/connection/offline-session.ts'
import type { Kept } from '../editor/connection/succession.ts'
import type { DocumentView } from '../editor/asked.ts'
import { claimPages, oneChain, type Claim } from './claim.ts'
import { makeKeeper } from './keeper.ts'
import { canLock } from './page-lock.ts'
import { sendText } from './send-text.ts'

const keptAs = (view: DocumentView, claims: Claim[]): Kept => ({
  claims,
  gather: gatherWords,
  openOffline: openOfflineSession,
  keep: (sitter) => makeKeeper(view, sitter),
})

/** What this device adds to a page that opens from the server: whatever was left of pages before, and a keeper. */
export const keptFor = async (person: string, view: DocumentView): Promise<Kept | undefined> => {
  if (!canLock()) return undefined
  const { chain, others } = oneChain(await claimPages(person, view.document.id))
  for (const other of others) await sendText(person, other)
  return keptAs(view, chain)
}

/** What was kept before texts said their language is Italian. */
const withLanguage = (view: DocumentView): DocumentView => ({
  ...view,
  document: { ...view.document, language: view.document.language ?? 'it' },
})

/** A text as this device keeps it, for when the server is not reached; absent when it keeps none, or another tab has it open. */
export const openKept = async (
  person: string,
  document: string,
): Promise<{ document: DocumentView; person: string; kept: Kept } | undefined> => {
  const claims = await claimPages(person, document)
  const alone = claims.filter(({ page }) => page.view === undefined)
  const { chain, others } = oneChain(claims.filter(({ page }) => page.view !== undefined))
  for (const { letGo } of [...alone, ...others]) letGo()
  const view = chain.at(-1)?.page.view
  return view && { document: withLanguage(view), person, kept: keptAs(view, chain) }
}
