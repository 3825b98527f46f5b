import type { Node } from 'prosemirror-model'

export type ListedHeading = { title: string; level: 1 | 2; at: number }

/** Big and middle headings between two places; the small ones would make a list longer than the text. */
export const headingsBetween = (doc: Node, from: number, to: number): ListedHeading[] => {
  const headings: ListedHeading[] = []
  doc.nodesBetween(from, to, (block, at) => {
    const level = block.type.name === 'heading' ? Number(block.attrs.level) : 0
    if ((level === 1 || level === 2) && block.content.size)
      headings.push({ title: block.textContent, level, at })
    return false
  })
  return headings
}
