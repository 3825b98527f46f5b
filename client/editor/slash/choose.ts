import type { Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { blockChoices, shapeOf } from '../view/block-choices.ts'
import type { BlockChoice } from '../view/block-choices.ts'
import type { SlashName } from './choices.ts'
import { closed } from './plugin.ts'
import type { OpenSlash } from './plugin.ts'

const isLook = (name: SlashName): name is SlashName & BlockChoice =>
  (blockChoices as readonly string[]).includes(name)

/** The slash and its word go, and what they asked for comes, in one thing to undo. */
export const chosen = ({ state }: EditorView, { at }: OpenSlash, name: SlashName): Transaction => {
  const { $head, head } = state.selection
  const { tr, schema } = state
  if (isLook(name)) {
    const { type, attrs } = shapeOf(name, $head.parent)
    tr.setNodeMarkup($head.before(), schema.nodes[type], attrs)
  }
  if (name === 'lineBreak') tr.replaceWith(at, head, schema.nodes.hard_break!.create())
  else tr.delete(at, head)
  if (name === 'strong' || name === 'em') {
    const mark = schema.marks[name]!
    const isOn = mark.isInSet(state.storedMarks ?? $head.marks())
    if (isOn) tr.removeStoredMark(mark)
    else tr.addStoredMark(mark.create())
  }
  return tr.setMeta(closed.key, closed.value).scrollIntoView()
}
