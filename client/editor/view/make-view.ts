import { EditorState } from 'prosemirror-state'
import type { Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { NodeViewConstructor } from 'prosemirror-view'
import type { FlatBinding } from '../binding/binding.ts'
import { pastedAs } from './paste.ts'

type Setup = {
  binding: FlatBinding
  plugins: Plugin[]
  views: Record<string, NodeViewConstructor>
  attributes: Record<string, string>
  isEditable(): boolean
  onState(state: EditorState): void
}

/** The editor on the page. The binding's plugin comes first: what follows reads a text that already took the change. */
export const makeView = (place: HTMLElement, setup: Setup): EditorView => {
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: EditorState.create({
        doc: setup.binding.doc,
        plugins: [setup.binding.plugin, ...setup.plugins],
      }),
      nodeViews: setup.views,
      attributes: setup.attributes,
      editable: setup.isEditable,
      transformPasted: pastedAs,
      dispatchTransaction(tr) {
        view.updateState(view.state.apply(tr))
        setup.onState(view.state)
      },
    },
  )
  return view
}
