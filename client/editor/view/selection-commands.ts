import { AllSelection } from 'prosemirror-state'
import type { Command } from 'prosemirror-state'

// The three that we use of prosemirror-commands: the package cannot be taken in part, and weighs as much as our toolbar.

/** The first of the commands that has something to do. */
export const firstOf =
  (...commands: Command[]): Command =>
  (state, dispatch, view) =>
    commands.some((command) => command(state, dispatch, view))

export const deleteSelection: Command = (state, dispatch) => {
  if (state.selection.empty) return false
  dispatch?.(state.tr.deleteSelection().scrollIntoView())
  return true
}

export const selectAll: Command = (state, dispatch) => {
  dispatch?.(state.tr.setSelection(new AllSelection(state.doc)))
  return true
}
