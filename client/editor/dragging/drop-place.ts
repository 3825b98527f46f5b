import type { EditorView } from 'prosemirror-view'

/** Between which lines something would land, and how high on the page that is. */
export type DropPlace = { at: number; y: number }

const blockAt = (view: EditorView, y: number): HTMLElement | null => {
  const { left, width } = view.dom.getBoundingClientRect()
  const found = document.elementsFromPoint(left + width / 2, y)
  const inside = found.find((element) => element !== view.dom && view.dom.contains(element))
  return inside?.closest<HTMLElement>('#sheet > *') ?? null
}

/** The place before the block whose element this is. */
export const placeOfBlock = (view: EditorView, block: Element): number | null => {
  const $inside = view.state.doc.resolve(view.posAtDOM(block, 0))
  return $inside.depth > 0 ? $inside.before(1) : null
}

/** The gap between lines that is nearest to a height of the window; none above the title. */
export const dropPlaceAt = (view: EditorView, y: number): DropPlace | null => {
  const block = blockAt(view, y)
  const before = block && placeOfBlock(view, block)
  if (!block || before === null) return null
  const { top, bottom } = block.getBoundingClientRect()
  const isBelow = y > (top + bottom) / 2 || before === 0
  const node = view.state.doc.nodeAt(before)
  return { at: isBelow && node ? before + node.nodeSize : before, y: isBelow ? bottom : top }
}
