import type { DeskActions } from './keys.ts'
import { toggleEmphasis } from './mark-commands.ts'
import type { EditorView } from 'prosemirror-view'

/**
 * What the browser offers in its own menus. Its undo would write words again in the name of whoever asked for it, and
 * its formats are not ours: both are done our way.
 */
export const onBeforeInput =
  (actions: Pick<DeskActions, 'undo' | 'redo' | 'sayMark'>) =>
  (view: EditorView, event: InputEvent): boolean => {
    const { inputType } = event
    if (!inputType.startsWith('history') && !inputType.startsWith('format')) return false
    event.preventDefault()
    if (inputType === 'historyUndo') actions.undo()
    if (inputType === 'historyRedo') actions.redo()
    const mark = ({ formatBold: 'strong', formatItalic: 'em' } as const)[inputType]
    if (mark && toggleEmphasis(mark)(view.state, view.dispatch.bind(view))) actions.sayMark(mark)
    return true
  }
