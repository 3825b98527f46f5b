import type { Transaction } from 'prosemirror-state'
import { pendingKey, SHOWN } from './pending.ts'
import { showAll } from './screen.ts'
import type { Session } from './session.ts'

/** Dispatches what the text already says. Marks that a person is about to type with stay chosen. */
export const dispatchShown = ({ view }: Session, build: (tr: Transaction) => void): void => {
  if (!view) return
  const { tr, storedMarks } = view.state
  build(tr)
  if (!tr.docChanged && !tr.selectionSet) return
  if (storedMarks) tr.setStoredMarks(storedMarks)
  view.dispatch(tr.setMeta(pendingKey, SHOWN).setMeta('addToHistory', false))
}

/** Shows the whole text anew: at first sight, or when the screen was found to be wrong. */
export const showAllAnew = (session: Session): void => {
  const { mirror } = session
  session.behind = false
  if (mirror.hold) mirror.body.doc!.gc = session.gcBefore
  mirror.hold = null
  dispatchShown(session, (tr) => showAll(mirror, tr))
}
