import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'

const lineOf = ({ selection }: EditorState): Node => selection.$from.node(1)

/** Does what a command does and, when that gave the line of the caret another look or step, says so. */
export const sayingChange =
  (command: Command, say: () => void): Command =>
  (state, dispatch, view) => {
    if (!dispatch) return command(state, undefined, view)
    let changed = false
    const done = command(
      state,
      (tr) => {
        const next = state.apply(tr)
        const [was, is] = [lineOf(state), lineOf(next)]
        changed = next.doc.childCount === state.doc.childCount && !was.hasMarkup(is.type, is.attrs)
        dispatch(tr)
      },
      view,
    )
    if (done && changed) say()
    return done
  }
