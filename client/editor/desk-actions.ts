import { createSignal } from 'solid-js'
import { t } from '../i18n.ts'
import type { SavedState } from './connection/saved-state.ts'
import type { ToolbarActions } from './toolbar/Toolbar.tsx'
import { indentItems, selectedBlocks, setBlocks } from './view/block-commands.ts'
import { choiceOf } from './view/block-choices.ts'
import type { BlockChoice } from './view/block-choices.ts'
import type { Writing } from './view/create-writing.ts'
import { isMarked, linkTarget, setLink, toggleEmphasis } from './view/mark-commands.ts'
import type { Emphasis, LinkTarget } from './view/mark-commands.ts'
import type { Asked } from './view/text-signs.ts'
import { moveBeside, moveInto } from './view/move-acts.ts'
import type { Moved } from './view/move-acts.ts'
import type { Stretch } from './view/move.ts'
import { selectedStretch } from './view/stretches.ts'
import type { Way } from './view/stretches.ts'

type Around = {
  state: () => SavedState
  say: (text: string) => void
  tell: (text: string) => void
  find: (step: 0 | 1 | -1) => void
  turnMode: () => void
  showShortcuts: () => void
  showChanges: () => void
}

/** What keys, buttons and dialogs do to the text, and what is said about it. */
export const createDeskActions = (around: Around) => {
  const { state, say, tell } = around
  const [writing, serve] = createSignal<Writing>()
  const [link, setLinkAt] = createSignal<LinkTarget | null>(null)
  const [addingPart, setAddingPart] = createSignal(false)
  const [asks, setAsks] = createSignal(0)
  let toolbar: HTMLElement | undefined

  const step = (which: 'undo' | 'redo') => {
    const done = writing()?.[which]() ?? false
    const words = { undo: ['undone', 'nothingToUndo'], redo: ['redone', 'nothingToRedo'] } as const
    ;(done ? say : tell)(t(`desk.toolbar.${words[which][done ? 0 : 1]}`))
    return done
  }
  const sayBlock = () => {
    const block = writing() && selectedBlocks(writing()!.view.state)[0]?.block
    const choice = block && choiceOf(block)
    if (!choice) return
    const name = t(`desk.block.${choice}`)
    const step = Number(block.attrs.indent ?? 0) + 1
    say(step > 1 ? t('desk.toolbar.step', { what: name, step }) : name)
  }
  const sayMark = (mark: Emphasis) => {
    const now = writing()?.view.state
    const what = t(`desk.toolbar.${mark}`)
    if (now) say(t(isMarked(now, mark) ? 'desk.toolbar.on' : 'desk.toolbar.off', { what }))
  }
  const openLink = () => {
    const now = writing()
    if (now?.view.editable) setLinkAt(linkTarget(now.view.state))
  }
  const sayMoved = (moved: Moved | null) => {
    if (!moved) return
    if (!('words' in moved)) return tell(t(`move.${moved.said}`))
    const { said, words } = moved
    say(words ? t(`move.${said}`, { words }) : t(said === 'above' ? 'move.aboveEmpty' : 'move.belowEmpty'))
  }
  /** One step up or down: what is given, or else what is selected. */
  const move = (way: Way, stretch?: Stretch | null) => {
    const now = writing()
    if (!now?.view.editable) return
    const moved = stretch ?? selectedStretch(now.view.state)
    if (moved) sayMoved(moveBeside(now, moved, way))
    else tell(t('move.title'))
  }
  const backToText = () => writing()?.view.focus()
  const closeLink = () => {
    setLinkAt(null)
    backToText()
  }
  const forToolbar: ToolbarActions = {
    undo: () => step('undo'),
    redo: () => step('redo'),
    setBlock(choice: BlockChoice) {
      if (writing()?.run(setBlocks(choice))) sayBlock()
    },
    toggle(mark: Emphasis) {
      if (writing()?.run(toggleEmphasis(mark))) sayMark(mark)
    },
    openLink,
    indent(by) {
      if (writing()?.run(indentItems(by))) sayBlock()
    },
    move(way: Way) {
      move(way)
      backToText()
    },
    backToText,
  }
  return {
    serve,
    move,
    /** Puts a stretch where it was dropped. */
    moveInto: (stretch: Stretch, at: number) => {
      const now = writing()
      if (now?.view.editable) sayMoved(moveInto(now, stretch, at))
    },
    forToolbar,
    forKeys: {
      undo: () => step('undo'),
      redo: () => step('redo'),
      openLink,
      addPart: () => setAddingPart(true),
      showShortcuts: around.showShortcuts,
      showChanges: around.showChanges,
      find: around.find,
      turnMode: around.turnMode,
      toToolbar: () => toolbar?.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus(),
      sayWhoWroteHere: () => setAsks((count) => count + 1),
      saySaved: () => tell(t(state() === 'saved' ? 'desk.saved.byShortcut' : 'desk.saved.byShortcutNotYet')),
      move: (way: Way) => move(way),
      sayBlock,
      sayMark,
      saySign: (makes: Asked['makes']) => say(t(`shortcuts.name.${makes}`)),
      sayTooLong: () => tell(t('desk.pasteTooLong')),
      sayPicture: () => tell(t('move.picture')),
    },
    /** Grows with each press of the keys that ask whose words are at the caret. */
    asks,
    link,
    closeLink,
    addingPart,
    setAddingPart,
    setLink(target: LinkTarget, href: string | null, text: string) {
      setLinkAt(null)
      if (writing()?.run(setLink(target, href, text))) say(t(href ? 'desk.link.done' : 'desk.link.removed'))
    },
    toolbarRef(element: HTMLElement) {
      toolbar = element
    },
  }
}
