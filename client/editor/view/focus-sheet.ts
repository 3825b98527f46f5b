import type { Node } from 'prosemirror-model'
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

/** The place after the last letter of a line, counted from the title; of the last line when there are fewer. */
export const endOfLine = (doc: Node, line: number): number => {
  let at = 0
  for (let index = 0; index <= Math.min(line, doc.childCount - 1); index++) at += doc.child(index).nodeSize
  return at - 1
}

/** Once the page is laid out: the line of the caret in the middle of the window. */
export const bringToMiddle = (view: EditorView): void => {
  requestAnimationFrame(() => {
    if (view.isDestroyed) return
    const { node } = view.domAtPos(view.state.selection.head)
    const line = node instanceof Element ? node : node.parentElement
    line?.scrollIntoView({ block: 'center' })
  })
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
