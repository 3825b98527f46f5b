import { Selection } from 'prosemirror-state'
import type { NodeViewConstructor } from 'prosemirror-view'
import type { Language } from '../../../shared/language.ts'

/** What a guided part asks, and how an answer may look. */
export type Guide = {
  question: string
  example: string
  exampleLabel: string
  twoHands: string | null
  /** That of the pages, which need not be that of the text. */
  language: Language
}

const paragraph = (name: string, text: string): HTMLElement => {
  const p = document.createElement('p')
  p.className = name
  p.textContent = text
  return p
}

const guideOf = ({ question, example, exampleLabel, twoHands, language }: Guide): HTMLElement => {
  const guide = document.createElement('div')
  guide.className = 'guide'
  guide.lang = language
  guide.contentEditable = 'false'
  const details = document.createElement('details')
  const summary = document.createElement('summary')
  summary.textContent = exampleLabel
  details.append(summary, paragraph('example', example))
  guide.append(
    paragraph('question', question),
    ...(twoHands ? [paragraph('two-hands', twoHands)] : []),
    details,
  )
  return guide
}

/**
 * A part: its title is text like any other; question and example come from the words files and are nobody's text.
 * Whoever presses the question means to answer it: the caret goes to the line under it, not to where it was.
 */
export const partView =
  (guideFor: (key: string) => Guide | null): NodeViewConstructor =>
  (node, view, getPos) => {
    const guide = guideFor(String(node.attrs.key))
    const dom = document.createElement('div')
    const contentDOM = document.createElement('h2')
    dom.className = 'part'
    contentDOM.dataset.part = String(node.attrs.key)
    dom.append(contentDOM)
    const aside = guide && dom.appendChild(guideOf(guide))
    aside?.querySelector('.question')?.addEventListener('click', () => {
      const at = getPos()
      if (at === undefined || !view.editable || !getSelection()?.isCollapsed) return
      const under = Selection.near(view.state.doc.resolve(at + node.nodeSize))
      view.dispatch(view.state.tr.setSelection(under).scrollIntoView())
      view.focus()
    })
    const inGuide = (target: Node | null) => Boolean(aside?.contains(target))
    return {
      dom,
      contentDOM,
      update: (next) => {
        if (next.type !== node.type || next.attrs.key !== node.attrs.key) return false
        node = next
        return true
      },
      stopEvent: (event) => inGuide(event.target as Node | null),
      ignoreMutation: (mutation) => inGuide(mutation.target),
    }
  }
