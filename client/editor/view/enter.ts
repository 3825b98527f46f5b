import type { Node } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { Command, EditorState } from 'prosemirror-state'
import { choiceOf } from './block-choices.ts'
import { indentItems, setBlocks } from './block-commands.ts'

/** What the new block is: lists and quotes go on, everything else gives way to a paragraph at its end. */
const followerOf = (state: EditorState, block: Node, atEnd: boolean) => {
  const { paragraph, heading, item, quote } = state.schema.nodes
  if (block.type === item) return { type: item!, attrs: { ...block.attrs, checked: false } }
  if (block.type === quote || (block.type === heading && !atEnd))
    return { type: block.type, attrs: block.attrs }
  return { type: paragraph!, attrs: {} }
}

const leaveEmpty = (block: Node): Command | null => {
  if (block.content.size > 0) return null
  if (block.type.name === 'item') return block.attrs.indent > 0 ? indentItems(-1) : setBlocks('paragraph')
  return block.type.name === 'quote' ? setBlocks('paragraph') : null
}

/** At the start of a heading the heading moves down whole: an empty paragraph opens above it. */
const openAbove = (block: Node): boolean =>
  block.content.size > 0 && (block.type.name === 'heading' || block.type.name === 'part')

/** Enter: one new marker, no word touched. */
export const enter: Command = (state, dispatch, view) => {
  const { $from } = state.selection
  const block = $from.parent
  if (!block.isTextblock) return false
  const leave = state.selection.empty ? leaveEmpty(block) : null
  if (leave) return leave(state, dispatch, view)
  const { tr } = state
  if (state.selection.empty && $from.parentOffset === 0 && openAbove(block)) {
    tr.insert($from.before(), state.schema.nodes.paragraph!.create())
  } else {
    if (!state.selection.empty) tr.deleteSelection()
    const at = tr.selection.$from
    tr.split(at.pos, 1, [followerOf(state, at.parent, at.parentOffset === at.parent.content.size)])
  }
  dispatch?.(tr.scrollIntoView())
  return true
}

export const lineBreak: Command = (state, dispatch) => {
  const { hard_break: node } = state.schema.nodes
  dispatch?.(state.tr.replaceSelectionWith(node!.create(), false).scrollIntoView())
  return true
}

/** Backspace at the start of a block: first the list step or the look goes, then the blocks join. */
export const backspaceAtStart: Command = (state, dispatch, view) => {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.$cursor) return false
  const { $cursor } = selection
  if ($cursor.parentOffset > 0) return false
  const block = $cursor.parent
  if ($cursor.before() === 0) return true
  if (block.type.name === 'part') return leavePart(block, $cursor.before())(state, dispatch, view)
  if (block.type.name === 'item' && block.attrs.indent > 0) return indentItems(-1)(state, dispatch, view)
  const choice = choiceOf(block)
  if (choice && choice !== 'paragraph') return setBlocks('paragraph')(state, dispatch, view)
  return join($cursor.before())(state, dispatch, view)
}

/** An empty part gives way; one with a title stays: its question would vanish under a slip of the finger. */
const leavePart =
  (block: Node, at: number): Command =>
  (state, dispatch) => {
    if (block.content.size === 0) dispatch?.(state.tr.setNodeMarkup(at, state.schema.nodes.paragraph, {}))
    return true
  }

const join =
  (at: number): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.join(at).scrollIntoView())
    return true
  }

/** Delete at the end of a block: the next one joins, except a part with its question. */
export const deleteAtEnd: Command = (state, dispatch, view) => {
  const { selection } = state
  if (!(selection instanceof TextSelection) || !selection.$cursor) return false
  const { $cursor } = selection
  if ($cursor.parentOffset < $cursor.parent.content.size) return false
  const after = $cursor.after()
  const next = state.doc.nodeAt(after)
  if (!next || next.type.name === 'part') return true
  return join(after)(state, dispatch, view)
}
