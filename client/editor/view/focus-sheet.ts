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

const standsAt = () => {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection()!
  return [anchorNode, anchorOffset, focusNode, focusOffset]
}

/** Lines that are drawn again under somebody who reads push the browser's selection aside: it goes back to where it was. */
export const keepSelection = (view: EditorView, redraw: () => void): void => {
  const before = view.editable || !view.dom.contains(getSelection()!.anchorNode) ? null : standsAt()
  redraw()
  if (before?.some((place, index) => place !== standsAt()[index])) showSelection(view)
}
