import type { EditorState } from 'prosemirror-state'
import { createEffect, createMemo, on, untrack } from 'solid-js'
import type { DocumentView } from './asked.ts'
import { t } from '../i18n.ts'
import { createAnnouncer } from './announce.tsx'
import { createVoices } from './authorship/voices.ts'
import { createWhoSwitch } from './authorship/who-switch.ts'
import { createChanges } from './changes/create-changes.ts'
import { createCalmState } from './connection/calm-state.ts'
import type { Ending } from './connection/saved-state.ts'
import { savedState } from './connection/saved-state.ts'
import type { SavedState } from './connection/saved-state.ts'
import type { Session } from './connection/session.ts'
import { createDeskActions } from './desk-actions.ts'
import { createDeskChoices } from './desk-choices.ts'
import { createFind } from './find/create-find.ts'
import { outcomeWords } from './giving-way/outcome-words.ts'
import { createMode } from './modes/create-mode.ts'
import { guideFor } from './parts/part-words.ts'
import { tellOfService } from './connection/tell-of-service.ts'
import { createPresence } from './presence/presence.ts'
import { createShortcuts } from './shortcuts/create-shortcuts.ts'
import { createSlash } from './slash/create-slash.ts'
import { createWriting } from './view/create-writing.ts'
import { focusSheet } from './view/focus-sheet.ts'

/** After these nothing more can be sent from this page: writing on would only grow what is lost. */
const stops = new Set<Ending | null>(['other-person', 'refused', 'not-found', 'too-large', 'read-only'])

export type Desk = ReturnType<typeof createDesk>

/** Everything that lives while one text is open on the page. */
export const createDesk = (opened: DocumentView, session: Session) => {
  const choices = createDeskChoices(opened.me.personId)
  const who = createWhoSwitch(choices)
  const mode = createMode(opened.document.id, choices)
  const shortcuts = createShortcuts(choices)
  const { say, sayAfter, tell, silence, Announced } = createAnnouncer()
  const state = createCalmState(createMemo(() => savedState(session.saved.facts())))
  const ending = createMemo(() => session.saved.facts().ending)
  const chooseMode = (reading: boolean) => {
    if (reading === mode.isReading()) return
    mode.read(reading)
    say(t(reading ? 'sheet.mode.nowRead' : 'sheet.mode.nowWrite'))
  }
  const turnMode = () => {
    chooseMode(!mode.isReading())
    const now = writing()
    if (now) focusSheet(now.view)
  }
  const findWords = (step: 0 | 1 | -1) => (step ? find()?.step(step) : find()?.show())
  const changes = createChanges({ session, choices, say, silence })
  const actions = createDeskActions({
    state,
    say,
    tell,
    find: findWords,
    turnMode,
    showShortcuts: shortcuts.show,
    showChanges: changes.show,
  })
  const presence = createPresence(session)
  const isEditable = () => !stops.has(ending()) && !mode.isReading() && session.writes !== 'not'

  const writing = createMemo(() => {
    if (!session.ready()) return undefined
    return untrack(() =>
      createWriting({
        documentId: opened.document.id,
        session,
        isEditable: () => untrack(isEditable),
        showsAuthors: () => untrack(who.on),
        actions: actions.forKeys,
        changes: changes.plugin,
        slash: createSlash({ kind: opened.document.kind, say, ...actions.forKeys }),
        attributes: (now, editable) =>
          sheetAttributes(now, opened.document.language, editable, untrack(mode.isReading)),
        words: {
          done: t('desk.done'),
          placeholders: {
            head: t('desk.titlePlaceholder'),
            part: t('desk.partPlaceholder'),
            first: t('desk.placeholder'),
          },
        },
        guideFor: guideFor(opened.document.kind),
        onOutcome: (outcome) => tell(outcomeWords(outcome, untrack(session.cards))),
        others: () => untrack(presence.others),
      }),
    )
  })
  const find = createMemo(() => {
    const now = writing()
    return now && untrack(() => createFind(now))
  })
  tellOfService(session, tell)
  createEffect(() => actions.serve(writing()))
  createEffect(() => changes.serve(writing()))
  createEffect(on(state, sayTurns(say, sayAfter), { defer: true }))
  createEffect(on([writing, who.on, session.cards, session.linksVersion], ([now]) => now?.refreshAuthors()))
  createEffect(on([writing, isEditable], ([now]) => now?.refreshMode()))
  return {
    opened,
    session,
    choices,
    who,
    mode,
    chooseMode,
    say,
    tell,
    Announced,
    state,
    ending,
    actions,
    changes,
    shortcuts,
    writing,
    find,
    isEditable,
    presence,
    voices: createVoices(opened.document.id, session),
  }
}

/** Saving is said aloud when it stops and when it works again, never at every key. */
const sayTurns = (say: (text: string) => void, sayAfter: (text: string) => void) => {
  let troubled = false
  return (now: SavedState) => {
    const trouble = !quiet.has(now)
    if (trouble) say(t(`desk.saved.${now}`))
    else if (troubled && now === 'saved') sayAfter(t(`desk.saved.${now}`))
    if (trouble || now === 'saved') troubled = trouble
  }
}
const quiet = new Set<SavedState>(['opening', 'saving', 'saved', 'reconnecting', 'pen-unusable'])

/** Above this many lines the browser draws only what is near. */
const long = 400

const sheetAttributes = ({ doc }: EditorState, lang: string, editable: boolean, reading: boolean) => ({
  id: 'sheet',
  lang,
  class: ['writing', doc.childCount > long && 'long', reading && 'only-read'].filter(Boolean).join(' '),
  'aria-describedby': 'sheet-help',
  spellcheck: String(!reading),
  ...(reading ? toRead() : toWrite(editable)),
})

/** A text that is read is a page like another: who listens to it goes from heading to heading. */
const toRead = () => ({ role: 'article', 'aria-label': t('sheet.mode.text'), tabindex: '0' })

const toWrite = (editable: boolean) => ({
  role: 'textbox',
  'aria-multiline': 'true',
  'aria-readonly': String(!editable),
  'aria-label': t('desk.sheet'),
})
