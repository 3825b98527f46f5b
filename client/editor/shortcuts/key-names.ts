import { t } from '../../i18n.ts'
import { shortcuts } from './table.ts'
import type { ShortcutName } from './table.ts'

export const isMac = /Mac|iP(hone|ad)/.test(navigator.platform)

/** The keys to press together, as they are written on this person's keyboard. */
export const keyCaps = (key: string): string[] => key.split(/-(?!$)/).map(capOf)

const capOf = (name: string): string => {
  if (name === 'Mod') return isMac ? '⌘' : 'Ctrl'
  if (name === 'Alt') return isMac ? '⌥' : 'Alt'
  if (name === 'Shift') return isMac ? '⇧' : t('shortcuts.key.Shift')
  if (name === 'Enter') return t('shortcuts.key.Enter')
  if (name.startsWith('Arrow')) return arrows[name] ?? name
  return name === 'Escape' ? 'Esc' : name.length === 1 ? name.toUpperCase() : name
}

const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓' }

/** The first keys of a shortcut in one word, for a title. */
export const shownKeys = (name: ShortcutName): string =>
  keyCaps(shortcuts[name].keys[0]).join(isMac ? '' : '+')

/** The same for `aria-keyshortcuts`, in the names of that attribute. */
export const ariaKeys = (name: ShortcutName): string =>
  shortcuts[name].keys
    .map((key) =>
      key
        .split(/-(?!$)/)
        .map((part) => ({ Mod: isMac ? 'Meta' : 'Control' })[part] ?? part)
        .map((part) => (part.length === 1 ? part.toUpperCase() : part))
        .join('+'),
    )
    .join(' ')
