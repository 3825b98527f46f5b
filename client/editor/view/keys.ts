import { keymap } from 'prosemirror-keymap'
import type { Command, Plugin } from 'prosemirror-state'
import { keysFor } from '../shortcuts/table.ts'
import type { ShortcutName } from '../shortcuts/table.ts'
import type { BlockChoice } from './block-choices.ts'
import { indentItems, setBlocks } from './block-commands.ts'
import { backspaceAtStart, deleteAtEnd, enter, lineBreak } from './enter.ts'
import { toggleEmphasis } from './mark-commands.ts'
import { sayingChange } from './saying.ts'
import { deleteSelection, firstOf, selectAll } from './selection-commands.ts'
import type { Way } from './stretches.ts'
import type { Asked } from './text-signs.ts'

/** What the keys ask of the page around the text. */
export type DeskActions = {
  undo(): boolean
  redo(): boolean
  openLink(): void
  toToolbar(): void
  showShortcuts(): void
  /** Opens the bar that finds words, or goes on to the next or the one before. */
  find(step: 0 | 1 | -1): void
  /** From *Scrivo* to *Leggo* and back. */
  turnMode(): void
  showChanges(): void
  sayWhoWroteHere(): void
  saySaved(): void
  /** The line's kind or its step, after something of it changed. */
  sayBlock(): void
  sayMark(mark: 'strong' | 'em'): void
  /** What signs typed became: a mark round some words, or the look of the line. */
  saySign(makes: Asked['makes']): void
  sayTooLong(): void
  sayPicture(): void
  move(way: Way): void
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
  const leave: Command = () => {
    leaving = true
    return false
  }
  return { indent: tab(1), outdent: tab(-1), leave }
}

/** What each shortcut of the table does. */
export const shortcutCommands = (actions: DeskActions): Record<ShortcutName, Command> => {
  const saying = (command: Command) => sayingChange(command, actions.sayBlock)
  const block = (choice: BlockChoice) => then(setBlocks(choice), actions.sayBlock)
  const mark = (name: 'strong' | 'em') => then(toggleEmphasis(name), () => actions.sayMark(name))
  const tabs = tabKeys()
  const list = always(actions.showShortcuts)
  return {
    undo: (_, dispatch) => !dispatch || actions.undo() || true,
    redo: (_, dispatch) => !dispatch || actions.redo() || true,
    saved: always(actions.saySaved),
    newLine: saying(enter),
    lineBreak,
    paragraph: block('paragraph'),
    'heading-1': block('heading-1'),
    'heading-2': block('heading-2'),
    'heading-3': block('heading-3'),
    number: block('number'),
    bullet: block('bullet'),
    check: block('check'),
    indent: saying(tabs.indent),
    outdent: saying(tabs.outdent),
    leave: tabs.leave,
    moveUp: always(() => actions.move('up')),
    moveDown: always(() => actions.move('down')),
    strong: mark('strong'),
    em: mark('em'),
    link: always(actions.openLink),
    toToolbar: always(actions.toToolbar),
    find: always(() => actions.find(0)),
    findNext: always(() => actions.find(1)),
    findPrevious: always(() => actions.find(-1)),
    mode: always(actions.turnMode),
    changes: always(actions.showChanges),
    whoWroteHere: always(actions.sayWhoWroteHere),
    list,
    listOutside: list,
  }
}

/** Inside a block the browser deletes; at its edges the markers decide. */
const editingKeys = (actions: DeskActions, giveSignsBack: Command): Record<string, Command> => {
  const back = firstOf(giveSignsBack, deleteSelection, sayingChange(backspaceAtStart, actions.sayBlock))
  const ahead = firstOf(deleteSelection, deleteAtEnd)
  return {
    Backspace: back,
    'Shift-Backspace': back,
    'Mod-Backspace': back,
    Delete: ahead,
    'Mod-Delete': ahead,
    'Mod-a': selectAll,
  }
}

export const deskKeys = (actions: DeskActions, giveSignsBack: Command): Plugin =>
  keymap({ ...editingKeys(actions, giveSignsBack), ...keysFor('text', shortcutCommands(actions)) })
