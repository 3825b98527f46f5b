import { keydownHandler } from 'prosemirror-keymap'
import type { Command } from 'prosemirror-state'
import { createSignal, onCleanup } from 'solid-js'
import type { DeskChoices } from '../desk-choices.ts'
import type { Writing } from '../view/create-writing.ts'
import { keysFor } from './table.ts'
import type { ShortcutName } from './table.ts'

/** Where a letter is a letter: no key of the page acts there. */
const writes = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select, [contenteditable=true]') !== null

/** The list of keys, open or not, and the keys that work around the text. Must be called under a Solid owner. */
export const createShortcuts = (choices: DeskChoices) => {
  const [open, setOpen] = createSignal(false)
  const bareKey = () => choices.now().bareKey
  /** Keys outside the text, as long as no dialog stands before it. */
  const listen = (writing: Writing, commands: Record<ShortcutName, Command>) => {
    const handle = keydownHandler(keysFor('page', commands))
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || document.querySelector('dialog[open]')) return
      const isBare = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      if (isBare && (!bareKey() || writes(event.target))) return
      if (handle(writing.view, event)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  }
  return {
    open,
    show: () => setOpen(true),
    hide: () => setOpen(false),
    bareKey,
    turnBareKey: () => choices.choose({ bareKey: !bareKey() }),
    listen,
  }
}
