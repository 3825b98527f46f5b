import '@fontsource-variable/literata/wght.css'
import '../../../client/styles/index.css'
import '../../../client/editor/desk.css'
import { baseKeymap } from 'prosemirror-commands'
import { keymap } from 'prosemirror-keymap'
import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Block } from '../../../shared/text/flat.ts'
import { docOf } from '../../../shared/text/nodes.ts'
import type { Watch } from '../watch.ts'

// The floor of the bench in a browser: the same text in the same look, with ProseMirror and nothing else. No Yjs, no binding,
// no authorship, no socket: it shows blocks that are handed to it, and a colleague's key is one step.

declare global {
  interface Window {
    watch: Watch
    show(blocks: string): void
    hear(block: number): void
  }
}

window.show = (text) => {
  window.watch.stateCame()
  const attributes = { id: 'sheet', class: 'writing long', role: 'textbox', spellcheck: 'true' }
  const doc = docOf(JSON.parse(text) as Block[])
  const state = EditorState.create({ doc, plugins: [keymap(baseKeymap)] })
  const view = new EditorView(
    { mount: document.querySelector<HTMLElement>('#place')! },
    { state, attributes },
  )
  window.hear = (block) => {
    window.watch.keyCame()
    let at = 1
    for (let before = 0; before < block; before++) at += view.state.doc.child(before).nodeSize
    view.dispatch(view.state.tr.insertText('q', at))
  }
}
