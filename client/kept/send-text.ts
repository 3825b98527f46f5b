import { createEffect, createRoot } from 'solid-js'
import { isNo } from '../api.ts'
import { openDocument, takePen } from '../editor/asked.ts'
import { gatherWords } from '../editor/connection/bring-words.ts'
import { hasUnsaved } from '../editor/connection/saved-state.ts'
import { openSession } from '../editor/connection/session.ts'
import type { Claim } from './claim.ts'
import { makeKeeper } from './keeper.ts'

/** Longer than this nobody waits: the words stay here, and are sent another time. In ms. */
const patience = 15_000

/** Opens a text behind the scenes until the server has the words of one kept page, which is let go. */
export const sendText = async (person: string, claim: Claim): Promise<void> => {
  const { document: documentId, view: kept } = claim.page
  const view = kept ?? (await openDocument(documentId))
  if (isNo(view)) return claim.letGo()
  const taken = await takePen(documentId)
  if (isNo(taken) || taken.person !== person) return claim.letGo()
  const before = { lefts: [claim.left], gather: gatherWords, taken: claim.letGo }
  await new Promise<void>((resolve) =>
    createRoot((dispose) => {
      const end = () => {
        clearTimeout(timer)
        queueMicrotask(dispose)
        resolve()
      }
      const timer = setTimeout(end, patience)
      const keep: Parameters<typeof openSession>[1]['keep'] = (sitter) => makeKeeper(view, sitter)
      const session = openSession({ documentId, person }, { pen: taken.pen, before, keep })
      createEffect(() => {
        const facts = session.saved.facts()
        if (facts.ending || (session.ready() && facts.changed > 0 && !hasUnsaved(facts))) end()
      })
    }),
  )
  claim.letGo()
}
