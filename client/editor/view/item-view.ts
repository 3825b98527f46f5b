import type { Node } from 'prosemirror-model'
import type { EditorView, NodeViewConstructor } from 'prosemirror-view'

const lookOf = (dom: HTMLElement, { attrs }: Node) => {
  dom.dataset.item = attrs.kind
  dom.dataset.indent = attrs.indent
  dom.dataset.checked = String(attrs.checked)
}

const boxOf = (view: EditorView, label: string, at: () => number | undefined): HTMLInputElement => {
  const box = document.createElement('input')
  box.type = 'checkbox'
  box.contentEditable = 'false'
  box.disabled = !view.editable
  box.setAttribute('aria-label', label)
  box.addEventListener('change', () => {
    const place = at()
    const item = place === undefined ? null : view.state.doc.nodeAt(place)
    if (!item || place === undefined || !view.editable) return
    view.dispatch(view.state.tr.setNodeMarkup(place, null, { ...item.attrs, checked: box.checked }))
  })
  return box
}

/** List items; those to do have a real checkbox. */
export const itemView =
  (label: string): NodeViewConstructor =>
  (node, view, at) => {
    const { kind } = node.attrs
    const dom = document.createElement('div')
    lookOf(dom, node)
    if (kind !== 'check') {
      return { dom, contentDOM: dom, update: (next) => isSame(next) && (lookOf(dom, next), true) }
    }
    const box = boxOf(view, label, at)
    const contentDOM = document.createElement('div')
    box.checked = node.attrs.checked
    dom.append(box, contentDOM)
    return {
      dom,
      contentDOM,
      update(next) {
        if (!isSame(next)) return false
        lookOf(dom, next)
        box.checked = next.attrs.checked
        return true
      },
      stopEvent: (event) => event.target === box,
      ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
    }
    function isSame(next: Node): boolean {
      return next.type === node.type && next.attrs.kind === kind
    }
  }
