import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import type * as Y from 'yjs'
import type { SourceLink } from '../../../shared/sync-protocol.ts'
import { readBlocks } from '../../../shared/text/flat.ts'
import { docOf } from '../../../shared/text/nodes.ts'
import { caretOf, idAt, posOf, shownIn } from './caret.ts'
import { idsBetween, type LetterIds } from './carry.ts'
import { ASIDE, pendingKey, SHOWN, withTransaction, type Pending } from './pending.ts'
import { endHold, showTransaction } from './show-remote.ts'
import { showAllAnew } from './show.ts'
import { makeSession, type Session } from './session.ts'
import { writePending } from './write-local.ts'

/** A character (or a marker) by its identity: it stays what it is, wherever others write. */
export type CharacterId = { pen: number; clock: number }

export type BindingOptions = {
  /** Before an update leaves: the exact sources of the words it puts back or elsewhere. Source: SPEC.md [B17], [B22]. */
  tellSources?(sources: SourceLink[]): void
  /** A block on screen was not what the text says, and was repaired; no content is told. */
  onMismatch?(info: { block: number }): void
  /** A pause this long begins a new thing to undo. */
  pauseMs?: number
  /** Runs something later and gives back how to call it off; tests bring their own. */
  later?(run: () => void, ms: number): () => void
}

export type FlatBinding = {
  /** For `EditorState.create({ doc, plugins: [plugin, …] })`. */
  plugin: Plugin
  /** The document as the body read when the binding was made. */
  doc: Node
  undo(): boolean
  redo(): boolean
  canUndo(): boolean
  canRedo(): boolean
  /** Ends the step that one undo takes back; the binding does it by itself on structural edits and pauses. */
  endStep(): void
  /** Dispatches a change that undo does not take back, nor what had written these. Source: SPEC.md [B23]. */
  giveWay(tr: Transaction, made: readonly CharacterId[]): void
  /** Left anchor of a caret: the character before it, or the marker at a block's start. */
  idAt(pos: number): CharacterId | null
  /** The letters between two places of the document on screen. Source: SPEC.md [B22]. */
  idsBetween(from: number, to: number): LetterIds
  /** The caret of an anchor; when the character is gone, the nearest place left of it. */
  posOf(id: CharacterId): number | null
  destroy(): void
}

/** ProseMirror ends a composition some 20 ms after the browser says so, in ms. */
const AFTER_COMPOSITION = 50

const makePlugin = (session: Session): Plugin<Pending> =>
  new Plugin<Pending>({
    key: pendingKey,
    state: {
      init: () => session.drawn,
      apply: (tr, pending) => withTransaction(pending, tr, session.drawn),
    },
    // Before the text is there, or while the screen is behind it, there is nothing to write into.
    filterTransaction: (tr) =>
      !tr.docChanged ||
      tr.getMeta(pendingKey) === SHOWN ||
      (session.mirror.rows.length > 0 && !session.behind),
    view: (view) => {
      session.view = view
      if (session.behind) session.later(() => showAllAnew(session), 0)
      return {
        update: (_, before) => writePending(session, before),
        destroy: () => {
          session.view = null
          session.behind ||= session.mirror.hold !== null
        },
      }
    },
    props: {
      handleDOMEvents: {
        compositionend: () => {
          session.later(() => {
            // The next composition may have begun already: its own end comes.
            if (!session.view?.composing) endHold(session)
          }, AFTER_COMPOSITION)
          return false
        },
      },
    },
  })

/**
 * ProseMirror over one flat `Y.Text`: what is typed becomes operations of the text, what colleagues write becomes
 * steps, and nobody's words are ever written again by somebody else. Rules: SPEC.md [B1]–[B21].
 */
export const makeBinding = (body: Y.Text, options: BindingOptions = {}): FlatBinding => {
  const session = makeSession(body, options)
  const { mirror, undo } = session
  const onTransaction = (tr: Y.Transaction): void => showTransaction(session, tr)
  const shownDoc = (): Node => session.view?.state.doc ?? doc
  const doc = docOf(readBlocks(body))
  const travel = (way: 'undo' | 'redo'): boolean => {
    endHold(session)
    const { view } = session
    if (view) undo.saveCaret(caretOf(mirror, view.state.doc, view.state.selection, shownIn(mirror)))
    return undo.manager[way]() !== null
  }
  body.doc!.on('afterTransaction', onTransaction)
  return {
    plugin: makePlugin(session),
    doc,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
    canUndo: () => undo.manager.canUndo(),
    canRedo: () => undo.manager.canRedo(),
    endStep: () => undo.manager.stopCapturing(),
    giveWay: (tr, made) => {
      session.view?.dispatch(tr.setMeta(ASIDE, true))
      made.forEach(undo.forget)
    },
    idAt: (pos) => idAt(mirror, shownDoc(), pos, shownIn(mirror)),
    idsBetween: (from, to) => idsBetween(mirror, shownDoc(), [from, to], shownIn(mirror)),
    posOf: (id) => posOf(mirror, shownDoc(), id, shownIn(mirror)),
    destroy: () => {
      session.close()
      body.doc?.off('afterTransaction', onTransaction)
      undo.manager.destroy()
    },
  }
}
