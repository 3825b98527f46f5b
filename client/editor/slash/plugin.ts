import { Plugin, PluginKey } from 'prosemirror-state'
import type { EditorState } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { SlashName } from './choices.ts'
import { mayOpenAt, typedAfter } from './slash-at.ts'

/** The open menu: where its slash stands, what it offers and which of it is chosen so far. */
export type OpenSlash = { at: number; found: readonly SlashName[]; active: number }

type Setup = {
  find(typed: string, state: EditorState): SlashName[]
  choose(view: EditorView, open: OpenSlash, name: SlashName): void
  onOpened(count: number): void
  /** What was typed names nothing: the menu has gone, the words stay. */
  onNothing(): void
}

const key = new PluginKey<OpenSlash | null>('slash')

export const slashIn = (state: EditorState): OpenSlash | null => key.getState(state) ?? null

/** For a transaction that closes the menu. */
export const closed = { key, value: null }

export const optionId = (name: SlashName): string => `slash-${name}`

/** The text keeps the focus and names the chosen option, as a combobox does. */
const attributesOf = (open: OpenSlash | null) =>
  open && {
    'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list',
    'aria-controls': 'slash',
    'aria-activedescendant': optionId(open.found[open.active]!),
  }

/** `/` typed where it cannot be part of a word opens a menu; colleagues' words carry it along. */
export const slashPlugin = (setup: Setup): Plugin<OpenSlash | null> => {
  const offer = (state: EditorState, at: number, before: OpenSlash | null): OpenSlash | null => {
    const typed = typedAfter(state, at)
    const found = typed === null ? [] : setup.find(typed, state)
    if (!found.length) return null
    const kept = before ? found.indexOf(before.found[before.active]!) : -1
    return { at, found, active: before?.found.length === found.length ? Math.max(0, kept) : 0 }
  }
  const move = (view: EditorView, open: OpenSlash, step: 1 | -1) => {
    const count = open.found.length
    const next = { ...open, active: (open.active + step + count) % count }
    view.dispatch(view.state.tr.setMeta(key, next))
  }
  const close = (view: EditorView) => view.dispatch(view.state.tr.setMeta(key, null))
  return new Plugin<OpenSlash | null>({
    key,
    state: {
      init: () => null,
      apply(tr, open, _before, state) {
        const given = tr.getMeta(key) as OpenSlash | { at: number } | null | undefined
        if (given === null || (given && 'active' in given)) return given
        if (given) return offer(state, given.at, null)
        if (!open || !(tr.docChanged || tr.selectionSet)) return open
        return offer(state, tr.mapping.map(open.at, 1), open)
      },
    },
    view: () => ({
      update(view, before) {
        const [was, is] = [slashIn(before), slashIn(view.state)]
        if (!was && is) setup.onOpened(is.found.length)
        if (was && !is && typedAfter(view.state, was.at)) {
          const { state } = view
          if (!setup.find(typedAfter(state, was.at)!, state).length) setup.onNothing()
        }
      },
    }),
    props: {
      attributes: (state): Record<string, string> => attributesOf(slashIn(state)) ?? {},
      handleTextInput(view, from, to, text, typed) {
        if (text !== '/' || view.composing || !view.editable || !mayOpenAt(view.state, from)) return false
        const tr = typed?.() ?? view.state.tr.insertText(text, from, to)
        view.dispatch(tr.setMeta(key, { at: from }))
        return true
      },
      handleKeyDown(view, event) {
        const open = slashIn(view.state)
        if (!open || event.ctrlKey || event.metaKey || event.altKey) return false
        if (event.key === 'ArrowDown') move(view, open, 1)
        else if (event.key === 'ArrowUp') move(view, open, -1)
        else if (event.key === 'Escape') close(view)
        else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey))
          setup.choose(view, open, open.found[open.active]!)
        else return false
        return true
      },
      handleDOMEvents: {
        blur: (view) => {
          if (slashIn(view.state)) close(view)
          return false
        },
      },
    },
  })
}
