import type { EditorView } from 'prosemirror-view'
import type * as Y from 'yjs'
import type { BindingOptions } from './binding.ts'
import type { Caret } from './caret.ts'
import { makeMirror, type Mirror } from './mirror.ts'
import { nothingPending, type Pending } from './pending.ts'
import { makeUndo } from './undo.ts'

/** What one editor over one body keeps while it lives. */
export type Session = {
  readonly mirror: Mirror
  readonly options: BindingOptions
  readonly undo: ReturnType<typeof makeUndo>
  /** Yjs transactions with this origin are what this person did here. */
  readonly origin: object
  /** With this one it did it to give way: no undo takes it back. Source: SPEC.md [B23]. */
  readonly aside: object
  view: EditorView | null
  /** Everything up to this state has been written into the text. */
  drawn: Pending
  /** The text went on while no view was there to show it. */
  behind: boolean
  /** Where the last thing done here left the caret, and whether it only removed. */
  caretAfter: Caret | null
  wasRemoval: boolean
  /** What the document did with removed words before a hold. */
  gcBefore: boolean
  /** Runs something later, unless the session ends first. */
  later(run: () => void, ms: number): void
  close(): void
}

const setTimer = (run: () => void, ms: number): (() => void) => {
  const timer = setTimeout(run, ms)
  return () => clearTimeout(timer)
}

export const makeSession = (body: Y.Text, options: BindingOptions): Session => {
  const origin = { binding: true }
  const waiting = new Set<() => void>()
  return {
    mirror: makeMirror(body),
    options,
    origin,
    aside: { givesWay: true },
    undo: makeUndo(body, origin, options),
    view: null,
    drawn: nothingPending(),
    behind: false,
    caretAfter: null,
    wasRemoval: false,
    gcBefore: body.doc!.gc,
    later: (run, ms) => {
      const cancel = (options.later ?? setTimer)(() => {
        waiting.delete(cancel)
        run()
      }, ms)
      waiting.add(cancel)
    },
    close: () => {
      for (const cancel of waiting) cancel()
      waiting.clear()
    },
  }
}
