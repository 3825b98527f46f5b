import { createEffect, createMemo, on, untrack } from 'solid-js'
import type { DocumentView } from '../api.ts'
import { t } from '../i18n.ts'
import { createAnnouncer } from './announce.tsx'
import { createVoices } from './authorship/voices.ts'
import { createWhoSwitch } from './authorship/who-switch.ts'
import type { Ending } from './connection/saved-state.ts'
import { savedState } from './connection/saved-state.ts'
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
  const { say, Announced } = createAnnouncer()
  const state = createMemo(() => savedState(session.saved.facts()))
  const ending = createMemo(() => session.saved.facts().ending)
  const actions = createDeskActions({ state, say })
  const isEditable = () => !stops.has(untrack(ending))

  const writing = createMemo(() => {
    if (!session.ready()) return undefined
    return untrack(() =>
      createWriting({
        session,
        isEditable,
        showsAuthors: () => untrack(who.on),
        actions: actions.forKeys,
        attributes: sheetAttributes(),
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
  createEffect(on([writing, who.on, session.cards, session.linksVersion], ([now]) => now?.refreshAuthors()))
  createEffect(on([writing, ending], ([now]) => now?.view.setProps({})))
  return {
    opened,
    session,
    who,
    say,
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

const sheetAttributes = () => ({
  id: 'sheet',
  class: 'writing',
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-label': t('desk.sheet'),
  'aria-describedby': 'sheet-help',
  lang: 'it',
  spellcheck: 'true',
})
