import { TextSelection } from 'prosemirror-state'
import type { EditorState } from 'prosemirror-state'
import { mayChange } from '../view/block-choices.ts'

const longest = 24

/** A slash typed here asks for the menu: at the start of a line or after a space, where the line may change its look. */
export const mayOpenAt = (state: EditorState, at: number): boolean => {
  const $at = state.doc.resolve(at)
  if (!mayChange($at.parent)) return false
  const before = $at.parent.textBetween(0, $at.parentOffset, null, '\n').slice(-1)
  return before === '' || /\s/u.test(before)
}

/** What was typed after the slash, up to the caret; null when the caret went elsewhere or the slash is gone. */
export const typedAfter = (state: EditorState, at: number): string | null => {
  const { selection, doc } = state
  if (!(selection instanceof TextSelection) || !selection.$cursor || at >= selection.head) return null
  const { $cursor } = selection
  const start = $cursor.start()
  if (at < start) return null
  const text = $cursor.parent.textBetween(at - start, $cursor.parentOffset, null, '\n')
  const typed = text.slice(1)
  const isAsked = text[0] === '/' && typed.length <= longest && !/[/\n]/.test(typed)
  return isAsked && doc.resolve(at).parent === $cursor.parent ? typed : null
}
