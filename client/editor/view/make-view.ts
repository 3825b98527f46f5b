import { EditorState } from 'prosemirror-state'
import type { Plugin } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { NodeViewConstructor } from 'prosemirror-view'
import type { FlatBinding } from '../binding/binding.ts'
import { makeClipboard } from '../clipboard/clipboard.ts'
import { keepSelection } from './focus-sheet.ts'
import { coveredSight } from './in-sight.ts'

type Setup = {
  binding: FlatBinding
  plugins: Plugin[]
  views: Record<string, NodeViewConstructor>
  attributes(state: EditorState, editable: boolean): Record<string, string>
  isEditable(): boolean
  onState(state: EditorState): void
  documentId: string
  onTooLong(): void
  onPicture(): void
  onBeforeInput(view: EditorView, event: InputEvent): boolean
}

/**
 * Reads a selection that the browser has changed and not yet told. Without it a key pressed at once, or a colleague's word,
 * would act on the selection of a moment ago.
 */
export const readSelection = (view: EditorView): void => {
  if (view.composing || view.isDestroyed) return
  ;(view as unknown as { domObserver: { flush(): void } }).domObserver.flush()
}

/** Before the editor's own answer to a press: a phone's bar copies at the very moment a handle has moved. */
const first = (view: EditorView): boolean => {
  readSelection(view)
  return false
}

/** The editor on the page. The binding's plugin comes first: what follows reads a text that already took the change. */
export const makeView = (place: HTMLElement, setup: Setup): EditorView => {
  const clipboard = makeClipboard(setup)
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: EditorState.create({
        doc: setup.binding.doc,
        plugins: [setup.binding.plugin, ...setup.plugins],
      }),
      nodeViews: setup.views,
      attributes: (state) => setup.attributes(state, setup.isEditable()),
      editable: setup.isEditable,
      scrollThreshold: coveredSight,
      scrollMargin: coveredSight,
      ...clipboard.props,
      handleDOMEvents: {
        ...clipboard.events,
        beforeinput: setup.onBeforeInput,
        keydown: first,
        copy: first,
        cut: first,
        dragstart: first,
      },
      dispatchTransaction(tr) {
        clipboard.beforeDispatch(tr)
        keepSelection(view, () => view.updateState(view.state.apply(tr)))
        setup.onState(view.state)
      },
    },
  )
  clipboard.serve(view)
  return view
}
