import { chainCommands, deleteSelection, selectAll } from 'prosemirror-commands'
import { undoInputRule } from 'prosemirror-inputrules'
import { keymap } from 'prosemirror-keymap'
import type { Command, Plugin } from 'prosemirror-state'
import type { BlockChoice } from './block-choices.ts'
import { indentItems, setBlocks } from './block-commands.ts'
import { backspaceAtStart, deleteAtEnd, enter, lineBreak } from './enter.ts'
import { toggleEmphasis } from './mark-commands.ts'

/** What the keys ask of the page around the text. */
export type DeskActions = {
  undo(): boolean
  redo(): boolean
  openLink(): void
  toToolbar(): void
  sayWhoWroteHere(): void
  saySaved(): void
  sayBlock(): void
  sayMark(mark: 'strong' | 'em'): void
  sayTooLong(): void
}

const then =
  (command: Command, say: () => void): Command =>
  (state, dispatch, view) => {
    const done = command(state, dispatch, view)
    if (done && dispatch) say()
    return done
  }

const always =
  (act: () => void): Command =>
  (_state, dispatch) => {
    if (dispatch) act()
    return true
  }

/** Tab moves list items; after Esc, and outside lists, it leaves the text. */
const tabKeys = () => {
  let leaving = false
  const tab =
    (step: 1 | -1): Command =>
    (state, dispatch) => {
      if (leaving) return (leaving = false)
      return indentItems(step)(state, dispatch)
    }
  return {
    Tab: tab(1),
    'Shift-Tab': tab(-1),
    Escape: () => {
      leaving = true
      return false
    },
  }
}

const blockKeys = (actions: DeskActions): Record<string, Command> => {
  const bind = (choice: BlockChoice) => then(setBlocks(choice), actions.sayBlock)
  return {
    'Mod-Alt-0': bind('paragraph'),
    'Mod-Alt-1': bind('heading-1'),
    'Mod-Alt-2': bind('heading-2'),
    'Mod-Alt-3': bind('heading-3'),
    'Mod-Shift-7': bind('number'),
    'Mod-Shift-8': bind('bullet'),
    'Mod-Shift-9': bind('check'),
  }
}

/** Inside a block the browser deletes; at its edges the markers decide. */
const back = chainCommands(undoInputRule, deleteSelection, backspaceAtStart)
const ahead = chainCommands(deleteSelection, deleteAtEnd)

const bindings = (actions: DeskActions): Record<string, Command> => {
  const mark = (name: 'strong' | 'em') => then(toggleEmphasis(name), () => actions.sayMark(name))
  const undo: Command = (_, dispatch) => !dispatch || actions.undo() || true
  const redo: Command = (_, dispatch) => !dispatch || actions.redo() || true
  return {
    Enter: enter,
    'Shift-Enter': lineBreak,
    'Mod-Enter': lineBreak,
    Backspace: back,
    'Shift-Backspace': back,
    'Mod-Backspace': back,
    Delete: ahead,
    'Mod-Delete': ahead,
    'Mod-a': selectAll,
    'Mod-b': mark('strong'),
    'Mod-i': mark('em'),
    'Mod-k': always(actions.openLink),
    'Mod-z': undo,
    'Mod-Shift-z': redo,
    'Mod-y': redo,
    'Mod-s': always(actions.saySaved),
    'Alt-F10': always(actions.toToolbar),
    'Mod-Alt-a': always(actions.sayWhoWroteHere),
    ...blockKeys(actions),
    ...tabKeys(),
  }
}

export const deskKeys = (actions: DeskActions): Plugin => keymap(bindings(actions))
