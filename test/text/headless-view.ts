import { EditorState, type Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import * as Y from 'yjs'
import { makeBinding, type BindingOptions, type FlatBinding } from '../../client/editor/binding/binding.ts'
import { BODY, writeBlocks, type Block } from '../../shared/text/flat.ts'

/** A view without a page: it has a state, dispatches, and composes when told to. */
export type HeadlessView = { state: EditorState; composing: boolean; dispatch(tr: Transaction): void }

export type Editor = {
  doc: Y.Doc
  body: Y.Text
  binding: FlatBinding
  view: HeadlessView
  mismatches: number
  /** Runs what the binding put off, as time would. */
  runTimers(): void
  close(): void
}

export const openEditor = (pen: number, update: Uint8Array | null, options: BindingOptions = {}): Editor => {
  const doc = new Y.Doc()
  doc.clientID = pen
  if (update) Y.applyUpdate(doc, update)
  return attachEditor(doc, options)
}

/** An editor over a document that is somebody's already. */
export const attachEditor = (doc: Y.Doc, options: BindingOptions = {}): Editor => {
  const body = doc.getText(BODY)
  const timers = new Set<() => void>()
  const editor = { doc, body, mismatches: 0 } as Editor
  const binding = makeBinding(body, {
    pauseMs: 3_600_000,
    onMismatch: () => editor.mismatches++,
    later: (run) => {
      timers.add(run)
      return () => timers.delete(run)
    },
    ...options,
  })
  const { plugin } = binding
  const view: HeadlessView = {
    state: EditorState.create({ doc: binding.doc, plugins: [plugin] }),
    composing: false,
    dispatch(tr) {
      const before = view.state
      view.state = before.applyTransaction(tr).state
      pluginView?.update?.(view as unknown as EditorView, before)
    },
  }
  const pluginView = plugin.spec.view?.(view as unknown as EditorView)
  return Object.assign(editor, {
    binding,
    view,
    runTimers: () => {
      const due = [...timers]
      timers.clear()
      for (const run of due) run()
    },
    close: () => {
      binding.destroy()
      doc.destroy()
    },
  })
}

/** The update that a server would seed a text with, under a pen of its own. */
export const seedUpdate = (blocks: readonly Block[]): Uint8Array => {
  const doc = new Y.Doc()
  doc.clientID = 1
  writeBlocks(doc.getText(BODY), blocks)
  return Y.encodeStateAsUpdate(doc)
}

/** Two-way live exchange, at once. */
export const connect = (...editors: readonly Editor[]): void => {
  for (const from of editors)
    from.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'wire') return
      for (const to of editors) if (to !== from) Y.applyUpdate(to.doc, update, 'wire')
    })
}
