import type { DeskActions } from './keys.ts'
import { slashIn } from '../slash/plugin.ts'
import { toggleEmphasis } from './mark-commands.ts'
import type { EditorView } from 'prosemirror-view'

const isIos = /iP(hone|ad)|Mac/.test(navigator.platform) && navigator.maxTouchPoints > 1
const isAndroid = /Android/.test(navigator.userAgent)

/**
 * A new line that no key asked for, as voices that dictate do: it is Enter. On phones ProseMirror reads from the page what
 * their Enter did, and it must not be done twice; under an open menu Android's Enter takes the choice before that.
 */
const dictated = (view: EditorView, event: InputEvent): boolean => {
  const isAndroids = isAndroid && !slashIn(view.state)
  if (isIos || isAndroids || event.isComposing || (view.composing && !isAndroid)) return false
  const key = new KeyboardEvent('keydown', { key: 'Enter' })
  const done = view.someProp('handleKeyDown', (handle) => handle(view, key)) ?? false
  if (done) event.preventDefault()
  return done
}

/**
 * What the browser offers in its own menus. Its undo would write words again in the name of whoever asked for it, and
 * its formats are not ours: both are done our way.
 */
export const onBeforeInput =
  (actions: Pick<DeskActions, 'undo' | 'redo' | 'sayMark'>) =>
  (view: EditorView, event: InputEvent): boolean => {
    const { inputType } = event
    if (inputType === 'insertParagraph') return dictated(view, event)
    if (!inputType.startsWith('history') && !inputType.startsWith('format')) return false
    event.preventDefault()
    if (inputType === 'historyUndo') actions.undo()
    if (inputType === 'historyRedo') actions.redo()
    const mark = ({ formatBold: 'strong', formatItalic: 'em' } as const)[inputType]
    if (mark && toggleEmphasis(mark)(view.state, view.dispatch.bind(view))) actions.sayMark(mark)
    return true
  }
