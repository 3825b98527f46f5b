/** Groups of the list, in its order. */
export const shortcutGroups = ['go', 'line', 'words', 'around'] as const
export type ShortcutGroup = (typeof shortcutGroups)[number]

type Row = {
  group: ShortcutGroup
  /** As ProseMirror writes them; `Mod` is ⌘ on a Mac and Ctrl elsewhere. All of them are listed. */
  keys: readonly string[]
  /** Other keys that do the same and are not listed: the same press on another keyboard. */
  also?: readonly string[]
  /** In the text when not given; `anywhere` on the page, or only `outside` the text and every field. */
  where?: 'anywhere' | 'outside'
}

/**
 * Every key that does something and is worth telling: the keymap is made from this, and so is the list that `?` shows.
 * With Ctrl and Alt no key that starts a screen reader (N, J), and none that writes a letter with AltGr somewhere near (A is á in Britain).
 * To add one: a row here, its words in `shared/i18n/{it,en}/shortcuts.ts`, its command in `view/keys.ts`.
 */
export const shortcuts = {
  undo: { group: 'go', keys: ['Mod-z'] },
  redo: { group: 'go', keys: ['Mod-Shift-z', 'Mod-y'] },
  saved: { group: 'go', keys: ['Mod-s'], where: 'anywhere' },
  newLine: { group: 'line', keys: ['Enter'] },
  lineBreak: { group: 'line', keys: ['Shift-Enter'], also: ['Mod-Enter'] },
  paragraph: { group: 'line', keys: ['Mod-Alt-0'] },
  'heading-1': { group: 'line', keys: ['Mod-Alt-1'] },
  'heading-2': { group: 'line', keys: ['Mod-Alt-2'] },
  'heading-3': { group: 'line', keys: ['Mod-Alt-3'] },
  // Where / is typed with Shift and 7, as in Italy, the browser calls that press Shift-/.
  number: { group: 'line', keys: ['Mod-Shift-7'], also: ['Mod-Shift-/'] },
  bullet: { group: 'line', keys: ['Mod-Shift-8'] },
  check: { group: 'line', keys: ['Mod-Shift-9'] },
  indent: { group: 'line', keys: ['Tab'] },
  outdent: { group: 'line', keys: ['Shift-Tab'] },
  leave: { group: 'line', keys: ['Escape'] },
  moveUp: { group: 'line', keys: ['Alt-Shift-ArrowUp'] },
  moveDown: { group: 'line', keys: ['Alt-Shift-ArrowDown'] },
  strong: { group: 'words', keys: ['Mod-b'] },
  em: { group: 'words', keys: ['Mod-i'] },
  link: { group: 'words', keys: ['Mod-k'] },
  toToolbar: { group: 'around', keys: ['Alt-F10'] },
  find: { group: 'around', keys: ['Mod-f'], where: 'anywhere' },
  findNext: { group: 'around', keys: ['F3'], also: ['Mod-g'], where: 'anywhere' },
  findPrevious: { group: 'around', keys: ['Shift-F3'], also: ['Shift-Mod-g'], where: 'anywhere' },
  mode: { group: 'around', keys: ['Mod-Alt-r'], where: 'anywhere' },
  changes: { group: 'around', keys: ['Mod-Alt-v'], where: 'anywhere' },
  whoWroteHere: { group: 'around', keys: ['Mod-Alt-g'], where: 'anywhere' },
  list: { group: 'around', keys: ['Mod-?', 'Mod-/'], where: 'anywhere' },
  listOutside: { group: 'around', keys: ['?'], where: 'outside' },
} as const satisfies Record<string, Row>

export type ShortcutName = keyof typeof shortcuts

const rows: Record<ShortcutName, Row> = shortcuts

/** The shortcuts of a group, in the order of the table. */
export const shortcutsOf = (group: ShortcutGroup): ShortcutName[] =>
  (Object.keys(rows) as ShortcutName[]).filter((name) => rows[name].group === group)

/** Keys → what they do, for the text or for the page around it. */
export const keysFor = <T>(place: 'text' | 'page', acts: Record<ShortcutName, T>): Record<string, T> => {
  const found: Record<string, T> = {}
  for (const name of Object.keys(rows) as ShortcutName[]) {
    const { keys, also = [], where } = rows[name]
    if (place === 'text' ? where === 'outside' : !where) continue
    for (const key of [...keys, ...also]) found[key] = acts[name]
  }
  return found
}
