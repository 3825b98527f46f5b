import type { EditorView } from 'prosemirror-view'

/** Also a sheet that is only read takes the focus: its keys scroll it. */
export const focusSheet = (view: EditorView): void =>
  view.editable ? view.focus() : view.dom.focus({ preventScroll: true })

/** Where nothing can be written the editor leaves the browser's selection alone: it is put by hand. */
export const showSelection = (view: EditorView): void => {
  if (view.editable) return
  const { from, to } = view.state.selection
  const [start, end] = [view.domAtPos(from, 1), view.domAtPos(to, -1)]
  getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset)
}
