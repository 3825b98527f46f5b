import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'

export type Placeholders = { head: string; part: string; first: string }

const wordsFor = (block: Node, before: Node | null, words: Placeholders): string | null => {
  if (block.content.size > 0) return null
  if (block.type.name === 'head') return words.head
  if (block.type.name === 'part') return words.part
  return block.type.name === 'paragraph' && before?.type.name === 'part' ? words.first : null
}

const decorate = (doc: Node, words: Placeholders): DecorationSet => {
  const found: Decoration[] = []
  let before: Node | null = null
  doc.forEach((block, at) => {
    const text = wordsFor(block, before, words)
    if (text)
      found.push(Decoration.node(at, at + block.nodeSize, { class: 'empty', 'data-placeholder': text }))
    before = block
  })
  return DecorationSet.create(doc, found)
}

/** Grey words where nothing is written yet: in the title, and under a part's question. */
export const placeholders = (words: Placeholders) =>
  new Plugin<DecorationSet>({
    state: {
      init: (_, state) => decorate(state.doc, words),
      apply: (tr, shown) => (tr.docChanged ? decorate(tr.doc, words) : shown),
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
  })
