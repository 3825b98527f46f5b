import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import type { EditorState } from 'prosemirror-state'
import { DecorationSet } from 'prosemirror-view'
import type { Decoration, EditorView } from 'prosemirror-view'
import type { FlatBinding } from '../binding/binding.ts'
import type { Session } from '../connection/session.ts'
import { changedRanges } from './changed-ranges.ts'
import type { Range } from './changed-ranges.ts'
import { decorationsOf, lastHand, sameLook } from './decorations.ts'
import { stretchesOf } from './runs.ts'

type Shown = { set: DecorationSet; stale: readonly Range[] }
type Found = { block: Node; at: number }

const key = new PluginKey<Shown>('authorship')
/** Ranges kept for later without drawing; beyond, they are put away. */
const manyRanges = 8

const nothing: Shown = { set: DecorationSet.empty, stale: [] }

/** The changed blocks, and the line after each, whose initials depend on the one above. */
const staleBlocks = ({ doc }: EditorState, ranges: readonly Range[]): Found[] => {
  const found = new Map<number, Found>()
  for (const { from, to } of ranges) {
    let end = 0
    doc.nodesBetween(Math.max(0, from - 1), Math.min(doc.content.size, to + 1), (block, at) => {
      found.set(at, { block, at })
      end = at + block.nodeSize
      return false
    })
    const next = doc.nodeAt(end)
    if (next) found.set(end, { block: next, at: end })
  }
  return [...found.values()]
}

/**
 * *Chi ha scritto*: only the blocks that changed are worked out again, after the text has taken the change and before
 * the screen is painted. Nothing is redrawn under a composition.
 */
export const authorshipPlugin = (session: Session, binding: FlatBinding, isOn: () => boolean) => {
  /** Lines of one list read as one: initials return only where the hand changes. */
  const handAbove = ({ doc }: EditorState, { block, at }: Found): string | null => {
    const before = doc.resolve(at).nodeBefore
    if (block.type.name !== 'item' || before?.type.name !== 'item') return null
    const stretches = stretchesOf(session, binding, before, at - before.nodeSize)
    return stretches && lastHand(stretches, session.cards())
  }
  const freshen = (view: EditorView) => {
    if (!isOn() || view.isDestroyed || view.composing) return
    const shown = key.getState(view.state)
    if (!shown?.stale.length) return
    const gone: Decoration[] = []
    const fresh: Decoration[] = []
    const stale: Range[] = []
    for (const { block, at } of staleBlocks(view.state, shown.stale)) {
      const stretches = stretchesOf(session, binding, block, at)
      if (!stretches) stale.push({ from: at, to: at + block.nodeSize })
      else {
        const before = shown.set.find(at, at + block.nodeSize)
        const above = handAbove(view.state, { block, at })
        const after = decorationsOf(block, at, stretches, session.cards(), above)
        if (sameLook(before, after)) continue
        gone.push(...before)
        fresh.push(...after)
      }
    }
    // One who writes on in their own words stretches their own line: there is nothing to draw again.
    if (!gone.length && !fresh.length && shown.stale.length < manyRanges) return
    const set = shown.set.remove(gone).add(view.state.doc, fresh)
    view.dispatch(view.state.tr.setMeta(key, { set, stale }))
  }
  const plugin = new Plugin<Shown>({
    key,
    state: {
      init: () => nothing,
      apply(tr, shown) {
        const given: Shown | undefined = tr.getMeta(key)
        if (given) return given
        if (!tr.docChanged || !isOn()) return shown
        return { set: shown.set.map(tr.mapping, tr.doc), stale: changedRanges(tr, shown.stale) }
      },
    },
    props: { decorations: (state) => key.getState(state)?.set },
    view: (view) => {
      const later = () => queueMicrotask(() => freshen(view))
      view.dom.addEventListener('compositionend', () => setTimeout(() => freshen(view)))
      return { update: (_, before) => before.doc !== view.state.doc && later() }
    },
  })
  /** Works everything out again: switched on or off, new names, new links. */
  const refresh = (view: EditorView) => {
    const whole = [{ from: 0, to: view.state.doc.content.size }]
    view.dispatch(view.state.tr.setMeta(key, isOn() ? { set: DecorationSet.empty, stale: whole } : nothing))
    queueMicrotask(() => freshen(view))
  }
  return { plugin, refresh }
}
