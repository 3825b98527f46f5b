import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { EditorView } from 'prosemirror-view'
import type { Found } from '../../../shared/text/find.ts'
import { matchesIn, matchFrom } from './matches.ts'

type Finding = { wanted: string; matches: readonly Found[]; current: number; set: DecorationSet }
type Change = { wanted: string; from: number } | { current: number }

const key = new PluginKey<Finding>('find')

/** Matches drawn on each side of the current one: a letter that stands everywhere does not draw a whole book. */
const drawn = 100

const nothing: Finding = { wanted: '', matches: [], current: -1, set: DecorationSet.empty }

const keyOf = ({ from, to }: Found, here: boolean) => `${from} ${to} ${here}`

/** What should be drawn, changing as little as possible of what already is. */
const draw = (doc: Node, { matches, current }: Omit<Finding, 'set'>, before: DecorationSet) => {
  const wanted = new Map<string, Decoration>()
  for (let index = Math.max(0, current - drawn); index < Math.min(matches.length, current + drawn); index++) {
    const match = matches[index]!
    const here = index === current
    const look = { class: here ? 'found here' : 'found' }
    wanted.set(keyOf(match, here), Decoration.inline(match.from, match.to, look, { here }))
  }
  const gone = before.find().filter((one) => !wanted.delete(keyOf(one, one.spec.here)))
  if (!gone.length && !wanted.size) return before
  return before.remove(gone).add(doc, [...wanted.values()])
}

const change = (tr: Transaction, now: Finding, asked: Change): Finding => {
  if ('current' in asked) {
    const next = { ...now, current: asked.current }
    return { ...next, set: draw(tr.doc, next, now.set) }
  }
  if (asked.wanted === '') return nothing
  const matches = matchesIn(tr.doc, asked.wanted)
  const next = { wanted: asked.wanted, matches, current: matchFrom(matches, asked.from) }
  return { ...next, set: draw(tr.doc, next, now.set) }
}

/** Whoever writes meanwhile, the same words stay the current ones; if they are gone, those that follow. */
const follow = (tr: Transaction, now: Finding): Finding => {
  const place = tr.mapping.map(now.matches[now.current]?.from ?? tr.selection.from)
  const matches = matchesIn(tr.doc, now.wanted)
  const next = { wanted: now.wanted, matches, current: matchFrom(matches, place) }
  return { ...next, set: draw(tr.doc, next, now.set.map(tr.mapping, tr.doc)) }
}

/** Words looked for, drawn over the sheet and never in the text. */
export const findPlugin = () =>
  new Plugin<Finding>({
    key,
    state: {
      init: () => nothing,
      apply(tr, now) {
        const asked = tr.getMeta(key) as Change | undefined
        if (asked) return change(tr, now, asked)
        return tr.docChanged && now.wanted ? follow(tr, now) : now
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
  })

export const findingOf = (state: EditorState): Finding => key.getState(state) ?? nothing

/** Looks for words from a place on; with no words, stops looking. */
export const lookFor = ({ state, dispatch }: EditorView, wanted: string, from: number): void => {
  const asked: Change = { wanted, from }
  dispatch(state.tr.setMeta(key, asked))
}

/** To the next match or the one before, round the text. */
export const stepMatch = (view: EditorView, step: 1 | -1): void => {
  const { matches, current } = findingOf(view.state)
  if (!matches.length) return
  const asked: Change = { current: (current + step + matches.length) % matches.length }
  view.dispatch(view.state.tr.setMeta(key, asked))
}
