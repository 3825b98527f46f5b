import { Fragment, Slice } from 'prosemirror-model'
import type { Node } from 'prosemirror-model'
import type { EditorView } from 'prosemirror-view'

const hasPart = (doc: Node, key: unknown): boolean => doc.children.some((block) => block.attrs.key === key)

/** A part that is already in the text is not pasted a second time as a part: its title comes as a heading. */
export const pastedAs = (slice: Slice, { state: { doc, schema } }: Pick<EditorView, 'state'>): Slice => {
  const blocks = slice.content.content.map((block) => {
    if (block.type.name === 'head' || (block.type.name === 'part' && hasPart(doc, block.attrs.key)))
      return schema.nodes.heading!.create({ level: 1 }, block.content, block.marks)
    return block
  })
  return new Slice(Fragment.fromArray(blocks), slice.openStart, slice.openEnd)
}
