import type * as Y from 'yjs'
import type { Transaction } from 'prosemirror-state'
import { caretOf, restoreCaret, type Caret } from './caret.ts'
import { beginHold, extendHold, unseenOf } from './hold.ts'
import type { Unseen } from './mirror.ts'
import { BY_OTHERS } from './pending.ts'
import { placeOfPos } from './positions.ts'
import type { Reading } from './reader.ts'
import { readChanges, showAll, showChanges } from './screen.ts'
import type { Session } from './session.ts'
import { dispatchShown, showAllAnew } from './show.ts'
import { shownBefore } from './shown.ts'
import { rowsTouchedBy } from './touched.ts'

/** A keyboard that never ends its composition must not hide colleagues' words for ever, in ms. */
const LONGEST_HOLD = 10_000

/** After every transaction of the document, before Yjs tidies up: items are still as the transaction left them. */
export const showTransaction = (session: Session, tr: Y.Transaction): void => {
  // A client never cleans up format: it would walk the whole text and delete what others wrote. Source: [B21].
  tr._needFormattingCleanup = false
  session.undo.tellSources(tr)
  if (tr.origin === session.origin || tr.origin === session.aside) return
  const { mirror, view } = session
  if (mirror.hold) {
    extendHold(mirror.hold, tr)
    return
  }
  const touched = rowsTouchedBy(mirror, tr)
  if (touched.size === 0) return
  if (!view || session.behind) session.behind = true
  else if (mirror.rows.length === 0 || touched.has(-1)) showAllAnew(session)
  else {
    const unseen = unseenOf(tr)
    const readings = readChanges(mirror, view.state.doc, shownBefore(unseen), touched)
    // Undo is the person's own act: it is never kept from them.
    const isOwn = tr.origin === session.undo.manager
    if (view.composing && !isOwn && isComposedIn(session, readings)) hold(session, tr)
    else show(session, unseen, readings, session.undo.caretOf(tr), isOwn)
  }
}

/** Whether a block that a person is composing in would change under their fingers. Source: SPEC.md [B14]. */
const isComposedIn = ({ view }: Session, readings: readonly Reading[]): boolean => {
  const { doc, selection } = view!.state
  const [first, last] = [placeOfPos(doc, selection.from).row, placeOfPos(doc, selection.to).row]
  return readings.some(({ from, to }) => from <= last && to > first)
}

const hold = (session: Session, tr: Y.Transaction): void => {
  const { doc } = session.mirror.body
  session.mirror.hold = beginHold(tr)
  session.gcBefore = doc!.gc
  // What is removed meanwhile is still shown: its words must stay readable. Source: SPEC.md [B16].
  doc!.gc = false
  const held = session.mirror.hold
  session.later(() => {
    if (session.mirror.hold === held) endHold(session)
  }, LONGEST_HOLD)
}

/** Shows at once all that waited. Source: SPEC.md [B14]. */
export const endHold = (session: Session): void => {
  const held = session.mirror.hold
  if (!held) return
  session.mirror.body.doc!.gc = session.gcBefore
  const { mirror, view } = session
  if (view) show(session, held, readChanges(mirror, view.state.doc, shownBefore(held), null), null, false)
}

const show = (
  session: Session,
  unseen: Unseen,
  readings: readonly Reading[],
  restored: Caret | null,
  isOwn: boolean,
): void => {
  const { mirror, view } = session
  const { doc, selection } = view!.state
  const caret = caretOf(mirror, doc, selection, shownBefore(unseen))
  mirror.hold = null
  let isRefused = false
  dispatchShown(session, (tr: Transaction) => {
    tr.setMeta(BY_OTHERS, !isOwn)
    try {
      showChanges(mirror, tr, readings)
      restoreCaret(mirror, tr, restored ?? caret, restored !== null)
    } catch {
      // ProseMirror refused a step: the screen is read anew, the text is untouched.
      isRefused = true
      showAll(mirror, tr)
    }
    if (restored) tr.scrollIntoView()
  })
  if (isRefused) session.options.onMismatch?.({ block: -1 })
}
