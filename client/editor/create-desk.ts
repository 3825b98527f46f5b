import type { EditorState } from 'prosemirror-state'
import { createEffect, createMemo, on, untrack } from 'solid-js'
import type { DocumentView } from '../api.ts'
import { t } from '../i18n.ts'
import { createAnnouncer } from './announce.tsx'
import { createVoices } from './authorship/voices.ts'
import { createWhoSwitch } from './authorship/who-switch.ts'
import { createCalmState } from './connection/calm-state.ts'
import type { Ending } from './connection/saved-state.ts'
import { savedState } from './connection/saved-state.ts'
import type { SavedState } from './connection/saved-state.ts'
import type { Session } from './connection/session.ts'
import { createDeskActions } from './desk-actions.ts'
import { guideFor } from './parts/part-words.ts'
import { createPresence } from './presence/presence.ts'
import { createWriting } from './view/create-writing.ts'

/** After these nothing more can be sent from this page: writing on would only grow what is lost. */
const stops = new Set<Ending | null>(['refused', 'not-found', 'too-large', 'read-only'])

export type Desk = ReturnType<typeof createDesk>

/** Everything that lives while one text is open on the page. */
export const createDesk = (opened: DocumentView, session: Session) => {
  const who = createWhoSwitch()
  const { say, tell, Announced } = createAnnouncer()
  const state = createCalmState(createMemo(() => savedState(session.saved.facts())))
  const ending = createMemo(() => session.saved.facts().ending)
  const actions = createDeskActions({ state, say, tell })
  const isEditable = () => !stops.has(untrack(ending))

  const writing = createMemo(() => {
    if (!session.ready()) return undefined
    return untrack(() =>
      createWriting({
        session,
        isEditable,
        showsAuthors: () => untrack(who.on),
        actions: actions.forKeys,
        attributes: sheetAttributes,
        words: {
          done: t('desk.done'),
          placeholders: {
            head: t('desk.titlePlaceholder'),
            part: t('desk.partPlaceholder'),
            first: t('desk.placeholder'),
          },
        },
        guideFor: guideFor(opened.document.kind),
      }),
    )
  })
  createEffect(() => actions.serve(writing()))
  createEffect(on(state, sayTurns(say), { defer: true }))
  createEffect(on([writing, who.on, session.cards, session.linksVersion], ([now]) => now?.refreshAuthors()))
  createEffect(on([writing, ending], ([now]) => now?.view.setProps({})))
  return {
    opened,
    session,
    who,
    say,
    tell,
    Announced,
    state,
    ending,
    actions,
    writing,
    isEditable: () => !stops.has(ending()),
    presence: createPresence(session),
    voices: createVoices(opened.document.id, session),
  }
}

/** Saving is said aloud when it stops and when it works again, never at every key. */
const sayTurns = (say: (text: string) => void) => {
  let troubled = false
  return (now: SavedState) => {
    const trouble = !quiet.has(now)
    if (trouble || (troubled && now === 'saved')) say(t(`desk.saved.${now}`))
    if (trouble || now === 'saved') troubled = trouble
  }
}
const quiet = new Set<SavedState>(['opening', 'saving', 'saved', 'reconnecting', 'pen-unusable'])

/** Above this many lines the browser draws only what is near. */
const long = 400

const sheetAttributes = ({ doc }: EditorState, editable: boolean) => ({
  id: 'sheet',
  class: doc.childCount > long ? 'writing long' : 'writing',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-readonly': String(!editable),
  'aria-label': t('desk.sheet'),
  'aria-describedby': 'sheet-help',
  lang: 'it',
  spellcheck: 'true',
})
