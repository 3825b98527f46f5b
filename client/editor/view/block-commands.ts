import type { Node } from 'prosemirror-model'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import { choiceOf, mayChange, shapeOf } from './block-choices.ts'
import type { BlockChoice } from './block-choices.ts'

export const deepestIndent = 4

type Found = { block: Node; at: number }

/** The blocks that the selection touches, from the first to the last. */
export const selectedBlocks = (state: EditorState): Found[] => {
  const found: Found[] = []
  const { from, to } = state.selection
  state.doc.nodesBetween(from, to, (block, at) => {
    found.push({ block, at })
    return false
  })
  return found
}

const reshape = (tr: Transaction, state: EditorState, { block, at }: Found, choice: BlockChoice) => {
  const { type, attrs } = shapeOf(choice, block)
  tr.setNodeMarkup(at, state.schema.nodes[type], attrs)
}

/** Gives the selected blocks a type; choosing the one they all have brings them back to paragraphs. */
export const setBlocks =
  (choice: BlockChoice): Command =>
  (state, dispatch) => {
    const targets = selectedBlocks(state).filter(({ block }) => mayChange(block))
    if (!targets.length) return false
    const already = targets.every(({ block }) => choiceOf(block) === choice)
    const wanted = already ? 'paragraph' : choice
    const { tr } = state
    for (const target of targets) if (choiceOf(target.block) !== wanted) reshape(tr, state, target, wanted)
    if (tr.docChanged) dispatch?.(tr.scrollIntoView())
    return true
  }

/** Moves the selected list items in or out by one step; false when no item is selected. */
export const indentItems =
  (step: 1 | -1): Command =>
  (state, dispatch) => {
    const items = selectedBlocks(state).filter(({ block }) => block.type.name === 'item')
    if (!items.length) return false
    const { tr } = state
    for (const { block, at } of items) {
      const indent = Math.min(deepestIndent, Math.max(0, block.attrs.indent + step))
      if (indent !== block.attrs.indent) tr.setNodeMarkup(at, null, { ...block.attrs, indent })
    }
    if (tr.docChanged) dispatch?.(tr)
    return true
  }

export const mayIndent = (state: EditorState, step: 1 | -1): boolean =>
  selectedBlocks(state).some(({ block }) => {
    const next = block.attrs.indent + step
    return block.type.name === 'item' && next >= 0 && next <= deepestIndent
  })
