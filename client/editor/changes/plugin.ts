import { Plugin, PluginKey } from 'prosemirror-state'
import type { EditorState, Transaction } from 'prosemirror-state'
import { changedRanges } from '../authorship/changed-ranges.ts'
import type { Range } from '../authorship/changed-ranges.ts'
import { BY_OTHERS } from '../binding/pending.ts'

type Changes = {
  /** Since one last looked. */
  unseen: readonly Range[]
  /** Since one was last told. */
  untold: readonly Range[]
}

const key = new PluginKey<Changes>('changes')

/** More places than this are not kept apart: the nearest become one. */
const most = 200

export const changesIn = (state: EditorState): Changes => key.getState(state)!

const moved = (ranges: readonly Range[], { mapping }: Transaction): readonly Range[] =>
  ranges.length
    ? ranges.map(({ from, to }) => ({ from: mapping.map(from, -1), to: mapping.map(to, 1) }))
    : ranges

const joined = (ranges: readonly Range[]): readonly Range[] =>
  ranges.length <= most
    ? ranges
    : [...ranges.slice(0, most - 1), { from: ranges[most - 1]!.from, to: ranges.at(-1)!.to }]

/** Where others changed the text, in positions of the page; one's own writing and undoing only carries them along. */
export const changesPlugin = (onOthers: () => void): Plugin<Changes> =>
  new Plugin<Changes>({
    key,
    state: {
      init: () => ({ unseen: [], untold: [] }),
      apply(tr, { unseen, untold }) {
        const forget = tr.getMeta(key) as 'seen' | 'told' | undefined
        if (forget) return { unseen: forget === 'seen' ? [] : unseen, untold: [] }
        if (!tr.docChanged) return { unseen, untold }
        if (!tr.getMeta(BY_OTHERS)) return { unseen: moved(unseen, tr), untold: moved(untold, tr) }
        return { unseen: joined(changedRanges(tr, unseen)), untold: joined(changedRanges(tr, untold)) }
      },
    },
    view: () => ({
      update: (view, before) => {
        if (
          changesIn(before).untold.length < changesIn(view.state).untold.length ||
          view.state.doc !== before.doc
        )
          if (changesIn(view.state).untold.length) onOthers()
      },
    }),
  })

export const forget = (state: EditorState, what: 'seen' | 'told'): Transaction => state.tr.setMeta(key, what)
