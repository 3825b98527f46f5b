import { TextSelection } from 'prosemirror-state'
import { createMemo, createSignal, onCleanup } from 'solid-js'
import { foldQuery } from '../../../shared/text/find.ts'
import type { Writing } from '../view/create-writing.ts'
import { focusSheet, showSelection } from '../view/focus-sheet.ts'
import { findingOf, lookFor, stepMatch } from './find-plugin.ts'
import { intoSight } from './into-sight.ts'

/** More than this, selected, is not something one looks for. */
const longestSeed = 60
/** Letters said around the found words. */
const around = 40

export type Find = ReturnType<typeof createFind>

/** Looking for words in the text. Must be called under a Solid owner, once the text is here. */
export const createFind = (writing: Writing) => {
  const { view } = writing
  const [open, setOpen] = createSignal(false)
  const [query, setQuery] = createSignal('')
  /** Grows each time the bar is asked for, open or not. */
  const [asks, setAsks] = createSignal(0)
  const finding = createMemo(() => findingOf(writing.state()))

  const showCurrent = () => intoSight(() => view.dom.querySelector('.found.here'))
  const look = (typed: string) => {
    setQuery(typed)
    const { matches, current } = finding()
    lookFor(view, foldQuery(typed), matches[current]?.from ?? view.state.selection.from)
    showCurrent()
  }
  const seed = (): string => {
    const { from, to, $from, $to } = view.state.selection
    if (from === to || !$from.sameParent($to) || to - from > longestSeed) return query()
    return view.state.doc.textBetween(from, to, ' ', ' ')
  }
  const show = () => {
    const words = open() ? query() : seed()
    setOpen(true)
    setAsks((count) => count + 1)
    look(words)
  }
  /** The found words are left selected, so that one goes on from them. */
  const close = () => {
    const { matches, current } = finding()
    const match = matches[current]
    setOpen(false)
    lookFor(view, '', 0)
    const { tr, doc } = view.state
    if (match) view.dispatch(tr.setSelection(TextSelection.create(doc, match.from, match.to)))
    focusSheet(view)
    showSelection(view)
  }
  const step = (by: 1 | -1) => {
    if (!open() || finding().current < 0) return show()
    stepMatch(view, by)
    showCurrent()
  }
  onCleanup(() => setOpen(false))
  return {
    open,
    query,
    asks,
    look,
    show,
    close,
    step,
    count: () => finding().matches.length,
    /** From 1; 0 when nothing is found. */
    number: () => finding().current + 1,
    /** The found words with those around them, for whoever does not see them. */
    context: () => {
      const { matches, current } = finding()
      const match = matches[current]
      if (!match) return ''
      const $at = writing.state().doc.resolve(match.from)
      const [from, to] = [Math.max($at.start(), match.from - around), Math.min($at.end(), match.to + around)]
      return $at.doc.textBetween(from, to, ' ', ' ')
    },
  }
}
