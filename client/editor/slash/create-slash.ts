import type { EditorView } from 'prosemirror-view'
import type { DocumentKind } from '../../../shared/text/parts.ts'
import { t } from '../../i18n.ts'
import { listedParts, missingParts } from '../parts/listed-parts.ts'
import { slashChoices } from './choices.ts'
import type { SlashName } from './choices.ts'
import { chosen } from './choose.ts'
import { slashIn, slashPlugin } from './plugin.ts'
import type { OpenSlash } from './plugin.ts'

type Around = {
  kind: DocumentKind
  say(text: string): void
  sayBlock(): void
  sayMark(mark: 'strong' | 'em'): void
  openLink(): void
  addPart(): void
}

export const slashLabel = (name: SlashName): string => {
  if (name === 'part') return t('desk.parts.add')
  return t(`shortcuts.name.${name}`)
}

/** The menu under `/`: what it offers in this text, and what follows a choice. */
export const createSlash = (around: Around) => {
  const after = (name: SlashName) => {
    if (name === 'link') around.openLink()
    else if (name === 'part') around.addPart()
    else if (name === 'strong' || name === 'em') around.sayMark(name)
    else if (name === 'lineBreak') around.say(slashLabel(name))
    else around.sayBlock()
  }
  const choose = (view: EditorView, open: OpenSlash, name: SlashName) => {
    view.dispatch(chosen(view, open, name))
    after(name)
  }
  const plugin = slashPlugin({
    find: (typed, { doc }) => {
      const isWhole = missingParts(around.kind, listedParts(doc)).length === 0
      return slashChoices(typed, slashLabel).filter((name) => name !== 'part' || !isWhole)
    },
    choose,
    onOpened: (count) => around.say(t('slash.opened', { count })),
    onNothing: () => around.say(t('slash.nothing')),
  })
  return {
    plugin,
    /** By pointer or finger. */
    take(view: EditorView, name: SlashName) {
      const open = slashIn(view.state)
      if (open && view.editable) choose(view, open, name)
      view.focus()
    },
  }
}

export type Slash = ReturnType<typeof createSlash>
