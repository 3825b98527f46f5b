import type { Node } from 'prosemirror-model'
import type { EditorState, Transaction } from 'prosemirror-state'
import * as Y from 'yjs'
import { caretOf, sameCaret, shownIn } from './caret.ts'
import { carriedSources } from './carry.ts'
import { changesOf, type Change } from './changes.ts'
import { editsBetween } from './difference.ts'
import { isRemoval, isStructural, type Edit } from './edits.ts'
import { applyEdits } from './local.ts'
import { ASIDE, pendingKey } from './pending.ts'
import { piecesBetween } from './pieces.ts'
import { placeOfPos, shareHint } from './positions.ts'
import { showBlock } from './remote.ts'
import { differenceOf, readBlock } from './repair.ts'
import { dispatchShown, showAllAnew } from './show.ts'
import type { Session } from './session.ts'

/** Writes what a person did since the last time, then looks whether text and screen agree. Source: SPEC.md [B6]. */
export const writePending = (session: Session, before: EditorState): void => {
  const { state } = session.view!
  const pending = pendingKey.getState(state)
  if (!pending || pending === session.drawn) return
  session.drawn = pending
  if (pending.local.length === 0) return
  const { local } = pending
  const [old, now] = [local[0]!.before, local[local.length - 1]!.doc]
  const changes = changesOf(local)
  shareHint(old, now, changes[0]?.from ?? 0)
  const edits = changes.flatMap(({ from, to, newFrom, newTo }) =>
    editsBetween(placeOfPos(old, from), piecesBetween(old, from, to), piecesBetween(now, newFrom, newTo)),
  )
  if (edits.length > 0) write(session, edits, local, before)
  check(session, now, changes)
  session.caretAfter = caretOf(session.mirror, now, state.selection, shownIn(session.mirror))
}

/** One transaction of the text, and a new thing to undo when it is another thing than the one before. [B17] */
const write = (session: Session, edits: Edit[], local: readonly Transaction[], before: EditorState): void => {
  const { mirror, undo, caretAfter, wasRemoval } = session
  const old = local[0]!.before
  const origin = local[0]!.getMeta(ASIDE) ? session.aside : session.origin
  const isAlone = edits.some(isStructural)
  const caret = before.doc === old ? caretOf(mirror, old, before.selection, shownIn(mirror)) : null
  const goesOn = caret !== null && caretAfter !== null && sameCaret(caret, caretAfter)
  session.wasRemoval = isRemoval(edits)
  if (isAlone || !goesOn || wasRemoval !== session.wasRemoval) undo.manager.stopCapturing()
  undo.saveCaret(caret)
  mirror.body.doc!.transact((tr) => {
    const since = Y.getState(tr.doc.store, tr.doc.clientID)
    applyEdits(mirror, edits, tr)
    // While the transaction is still open: sources must leave before its update.
    const sources = carriedSources(mirror, local, since, shownIn(mirror))
    if (sources.length > 0) session.options.tellSources?.(sources)
  }, origin)
  if (isAlone) undo.manager.stopCapturing()
}

/** Reads the blocks just written and mends the screen where it says something else. Source: SPEC.md, last rule. */
const check = (session: Session, now: Node, changes: readonly Change[]): void => {
  const { mirror, options } = session
  if (mirror.hold) return
  if (mirror.rows.length !== now.childCount) {
    options.onMismatch?.({ block: -1 })
    showAllAnew(session)
    return
  }
  const wrong: number[] = []
  for (const { newFrom, newTo } of changes) {
    const last = placeOfPos(now, newTo).row
    for (let row = Math.max(0, placeOfPos(now, newFrom).row); row <= last; row++) {
      const difference = differenceOf(now.child(row), readBlock(mirror, row))
      if (difference === 'content') options.onMismatch?.({ block: row })
      if (difference !== 'none') wrong.push(row)
    }
  }
  if (wrong.length > 0)
    dispatchShown(session, (tr: Transaction) => {
      for (const row of wrong) showBlock(tr, row, readBlock(mirror, row))
    })
}
