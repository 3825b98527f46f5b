import type { Command, EditorState, Plugin } from 'prosemirror-state'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { createSignal, onCleanup } from 'solid-js'
import { authorshipPlugin } from '../authorship/plugin.ts'
import { makeBinding } from '../binding/binding.ts'
import type { FlatBinding } from '../binding/binding.ts'
import type { Session } from '../connection/session.ts'
import { findPlugin } from '../find/find-plugin.ts'
import { tellCursor } from '../presence/presence.ts'
import type { Other } from '../presence/presence.ts'
import type { LetterSought } from '../../place/letter-sought.ts'
import type { Slash } from '../slash/create-slash.ts'
import { followMoves } from '../giving-way/follow-moves.ts'
import type { MovedLine, Outcome } from '../giving-way/follow-moves.ts'
import { bringToMiddle, endOfLine, focusSheet } from './focus-sheet.ts'
import { itemView } from './item-view.ts'
import { deskKeys } from './keys.ts'
import type { DeskActions } from './keys.ts'
import { makeView, readSelection } from './make-view.ts'
import type { Stretch } from './move.ts'
import { onBeforeInput } from './native-input.ts'
import { partView } from './part-view.ts'
import type { Guide } from './part-view.ts'
import { placeholders } from './placeholders.ts'
import type { Placeholders } from './placeholders.ts'
import { giveSignsBack, signRules } from './sign-rules.ts'

type Setup = {
  documentId: string
  session: Session
  isEditable(): boolean
  showsAuthors(): boolean
  actions: DeskActions
  slash: Slash
  /** Keeps where others changed the text. */
  changes: Plugin
  attributes(state: EditorState, editable: boolean): Record<string, string>
  words: { placeholders: Placeholders; done: string }
  guideFor(key: string): Guide | null
  /** What became of a line that a colleague had moved first. */
  onOutcome(outcome: Outcome): void
  /** Who else is here, and where they write. */
  others(): readonly Other[]
}

export type Writing = {
  view: EditorView
  binding: FlatBinding
  slash: Slash
  state(): EditorState
  run(command: Command): boolean
  undo(): boolean
  redo(): boolean
  /** Lines put down again: they give way if a colleague moved them first. */
  follow(lines: readonly MovedLine[]): void
  /** A colleague's caret stands between two places. */
  isBusy(stretch: Stretch): boolean
  refreshAuthors(): void
  /** After it became, or ceased to be, a text that can be written in. */
  refreshMode(): void
  /** Brings the caret to a place, and the place into sight. */
  goTo(at: number): void
  /** Once the sheet is on the page: goes on where the session before was writing, or where the address says. */
  takeUp(sought?: LetterSought): void
}

/** A line was not what the text says and was put right: told to who looks into it, without a word of it. */
const tellRepair = ({ block }: { block: number }) => console.warn(`line ${block} was repaired`)

/** The text on the page, written by hand or from afar. Must be called under a Solid owner, once the text is here. */
export const createWriting = (setup: Setup): Writing => {
  const { session } = setup
  const binding = makeBinding(session.body, { tellSources: session.sendSources, onMismatch: tellRepair })
  const authors = authorshipPlugin(session, binding, setup.showsAuthors)
  const view = makeView(document.createElement('div'), {
    binding,
    plugins: [
      authors.plugin,
      findPlugin(),
      setup.slash.plugin,
      setup.changes,
      signRules(setup.actions.saySign),
      deskKeys(setup.actions, giveSignsBack(binding)),
      placeholders(setup.words.placeholders),
    ],
    views: { part: partView(setup.guideFor), item: itemView(setup.words.done) },
    attributes: setup.attributes,
    isEditable: setup.isEditable,
    documentId: setup.documentId,
    onTooLong: setup.actions.sayTooLong,
    onPicture: setup.actions.sayPicture,
    onBeforeInput: onBeforeInput(setup.actions),
    onState: (state) => {
      setState(state)
      if (view.hasFocus()) tellCursor(session, caret())
    },
  })
  const [state, setState] = createSignal(view.state)
  /** Who only reads is nowhere in the text: nobody is told "writes here". */
  const caret = () => (view.editable ? binding.idAt(view.state.selection.head) : null)
  session.onRemote(() => readSelection(view))
  session.onCaret(() => (view.hasFocus() ? caret() : null))
  const { doc, links } = session
  const moves = followMoves({ view, binding, doc, links, tell: setup.onOutcome })
  session.onMoves(moves.follower)
  const goTo = (at: number) => {
    const { tr, doc } = view.state
    const near = TextSelection.near(doc.resolve(Math.min(at, doc.content.size)))
    view.dispatch(tr.setSelection(near))
    focusSheet(view)
  }
  onCleanup(() => {
    view.destroy()
    binding.destroy()
  })
  return {
    view,
    binding,
    slash: setup.slash,
    state,
    run(command) {
      const done = view.editable && command(view.state, view.dispatch.bind(view), view)
      focusSheet(view)
      return done
    },
    undo: () => view.editable && binding.undo(),
    redo: () => view.editable && binding.redo(),
    follow: moves.add,
    isBusy: ({ from, to }) =>
      setup.others().some(({ cursor }) => {
        const at = cursor && binding.posOf(cursor)
        return at !== null && at > from && at < to
      }),
    refreshAuthors: () => authors.refresh(view),
    refreshMode() {
      view.setProps({})
      for (const box of view.dom.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
        box.disabled = !view.editable
      tellCursor(session, view.hasFocus() ? caret() : null)
    },
    goTo,
    takeUp(sought) {
      const id = session.startAt() ?? sought?.letter
      const at = id ? binding.posOf(id) : null
      if (at !== null) goTo(at)
      else if (sought) goTo(endOfLine(view.state.doc, sought.line))
      if (sought) bringToMiddle(view)
    },
  }
}
