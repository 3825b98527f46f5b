import { Plugin, PluginKey, TextSelection } from 'prosemirror-state'
import type { Command, EditorState, Transaction } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { FlatBinding } from '../binding/binding.ts'
import { pendingKey, SHOWN } from '../binding/pending.ts'
import { shapeOf } from './block-choices.ts'
import { askedBy } from './text-signs.ts'
import type { Asked } from './text-signs.ts'

/** Whether the last thing done here was a look made of signs. */
const key = new PluginKey<boolean>('signs')

/** A keyboard that composes types the closing sign right after the composition ends, in ms. */
const afterComposition = 50

/** No word is written again: the signs go, the words between them only get a mark, a line only its look. Source: [M2]. */
export const withSigns = (state: EditorState, asked: Asked): Transaction => {
  const { $head } = state.selection
  const start = $head.start()
  const { tr, schema } = state
  if ('sign' in asked) {
    const { type, attrs } = shapeOf(asked.makes === 'done' ? 'check' : asked.makes, $head.parent)
    const shape = asked.makes === 'done' ? { ...attrs, checked: true } : attrs
    tr.setNodeMarkup(start - 1, schema.nodes[type], shape)
    return tr.delete(start, start + asked.sign.to)
  }
  const { open, close, makes } = asked
  const mark = schema.marks[makes]!
  // The mark first: its stretch then stands apart from the signs that go.
  tr.addMark(start + open.to, start + close.from, mark.create())
  tr.delete(start + close.from, start + close.to).delete(start + open.from, start + open.to)
  return tr.removeStoredMark(mark)
}

/** Signs typed become looks, as a thing of its own: an undo, or Backspace straight after, brings the signs back. */
export const signRules = (onMade: (makes: Asked['makes']) => void): Plugin<boolean> => {
  const make = (view: EditorView): boolean => {
    const { state } = view
    const { selection } = state
    if (view.composing || !view.editable || !(selection instanceof TextSelection) || !selection.$cursor)
      return false
    const { parent, parentOffset } = selection.$cursor
    const asked = askedBy(parent.textBetween(0, parentOffset, null, '\ufffc'), parent)
    if (!asked) return false
    view.dispatch(withSigns(state, asked).setMeta(key, true).scrollIntoView())
    onMade(asked.makes)
    return true
  }
  return new Plugin<boolean>({
    key,
    state: {
      init: () => false,
      apply(tr, made) {
        if (tr.getMeta(key)) return true
        return made && (tr.getMeta(pendingKey) === SHOWN || !(tr.docChanged || tr.selectionSet))
      },
    },
    props: {
      handleTextInput(view, from, to, text, typed) {
        if (view.composing || !/[\s*_]$/u.test(text)) return false
        view.dispatch(typed?.() ?? view.state.tr.insertText(text, from, to))
        make(view)
        return true
      },
      handleDOMEvents: {
        compositionend: (view) => {
          setTimeout(() => !view.isDestroyed && make(view), afterComposition)
          return false
        },
      },
    },
  })
}

/** Backspace straight after: the signs are back, as they were typed and whoever typed them. */
export const giveSignsBack =
  (binding: Pick<FlatBinding, 'undo' | 'canRedo'>): Command =>
  (state, dispatch) => {
    // Something to redo: they are back already.
    if (!key.getState(state) || binding.canRedo()) return false
    return !dispatch || binding.undo()
  }
