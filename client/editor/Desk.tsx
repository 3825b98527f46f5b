import { A } from '@solidjs/router'
import { createEffect, createMemo, onMount, Show } from 'solid-js'
import type { DocumentView } from './asked.ts'
import { t } from '../i18n.ts'
import { arrival } from '../ui/arrival.ts'
import { Button } from '../ui/Button.tsx'
import { createMedia } from '../ui/createMedia.ts'
import { Icon } from '../ui/Icon.tsx'
import { later } from '../ui/later.tsx'
import { WhoSwitch } from './authorship/WhoSwitch.tsx'
import type { Session } from './connection/session.ts'
import { createDesk } from './create-desk.ts'
import type { Desk as DeskModel } from './create-desk.ts'
import { LeaveGuard } from './LeaveGuard.tsx'
import { LookTools } from './look/LookTools.tsx'
import { ModeSwitch } from './modes/ModeSwitch.tsx'
import { OpeningSheet } from './OpeningSheet.tsx'
import { Present } from './presence/Present.tsx'
import { SavedWords } from './SavedWords.tsx'
import { Sheet } from './Sheet.tsx'
import { ariaKeys, shownKeys } from './shortcuts/key-names.ts'
import { LinkDialog } from './toolbar/LinkDialog.tsx'
import { Toolbar } from './toolbar/Toolbar.tsx'
import type { Writing } from './view/create-writing.ts'
import { focusSheet } from './view/focus-sheet.ts'

const ShortcutsDialog = later(async () => (await import('./shortcuts/ShortcutsDialog.tsx')).ShortcutsDialog)

/** The page on which people write: its bar, and the sheet once the text is here. */
export const Desk = (props: { opened: DocumentView; session: Session }) => {
  const desk = createDesk(props.opened, props.session)
  const named = createMemo(() => titleOf(desk))
  const title = () => named() || t('desk.untitled')
  const isPhone = createMedia('(max-width: 48rem)')
  /** Whoever writes on a phone finds it in the line that stays; whoever reads, at the foot. */
  const whoStays = () => isPhone() && !desk.mode.isReading()
  createEffect(() => {
    document.title = `${title()} · ${t('frame.product')}`
  })
  // The focus stays at the top, where the first Tab skips to the text: so the name is said.
  onMount(() => arrival() !== 'first' && desk.say(title()))
  return (
    <div class="desk" classList={{ authors: desk.who.on() }} data-text-size={desk.choices.now().textSize}>
      <a class="skip" href="#sheet" onClick={(event) => toSheet(event, desk)}>
        {t('desk.skip')}
      </a>
      <header class="desk-bar">
        <div class="desk-row">
          <A class="button plain back" href={`/l/${desk.opened.workshop.id}`}>
            <Icon name="back" />
            {t('desk.backToWorkshop')}
          </A>
          <span class="desk-title" lang={named() ? desk.opened.document.language : undefined}>
            {title()}
          </span>
          <div class="staying">
            <SavedWords
              state={desk.state()}
              ended={Boolean(desk.ending()) && desk.ending() !== 'pen-unusable'}
              onShow={() => document.querySelector<HTMLElement>('.ended')?.focus()}
            />
            <Show when={whoStays()}>
              <WhoSwitch who={desk.who} />
            </Show>
          </div>
          <Present
            people={desk.presence.people()}
            voices={desk.voices}
            known={desk.session.saved.facts().link === 'open'}
            calm={desk.choices.now().calm}
          />
        </div>
        <div class="desk-row tools">
          <ModeSwitch reading={desk.mode.isReading()} onChoose={(reading) => desk.chooseMode(reading)} />
          <Show when={!desk.mode.isReading() && desk.writing()}>
            {(writing) => <Tools desk={desk} writing={writing()} />}
          </Show>
          <Button
            class="shortcuts-open"
            aria-label={t('shortcuts.open')}
            title={`${t('shortcuts.open')} (${shownKeys('list')})`}
            aria-keyshortcuts={ariaKeys('list')}
            onClick={() => desk.shortcuts.show()}
          >
            ?
          </Button>
          <LookTools desk={desk} hasWho={!whoStays()} />
        </div>
      </header>
      <main class="desk-columns">
        <Show when={desk.writing()} fallback={<OpeningSheet desk={desk} />}>
          {(writing) => <Sheet desk={desk} writing={writing()} />}
        </Show>
        <desk.Announced />
        <Show when={desk.shortcuts.open()}>
          <ShortcutsDialog
            bareKey={desk.shortcuts.bareKey()}
            onBareKey={desk.shortcuts.turnBareKey}
            onClose={desk.shortcuts.hide}
          />
        </Show>
        <LeaveGuard desk={desk} />
      </main>
    </div>
  )
}

/** The router would take the address for a page: the caret goes there instead. */
const toSheet = (event: MouseEvent, { writing }: DeskModel) => {
  event.preventDefault()
  const now = writing()
  if (now) focusSheet(now.view)
}

const titleOf = ({ writing, opened }: DeskModel): string => {
  const now = writing()
  return (now ? now.state().doc.firstChild?.textContent : opened.document.title) ?? ''
}

const Tools = (props: { desk: DeskModel; writing: Writing }) => {
  const { actions } = props.desk
  const after = <T,>(read: () => T): T => (props.writing.state(), read())
  return (
    <>
      <Toolbar
        ref={actions.toolbarRef}
        state={props.writing.state()}
        canUndo={after(() => props.writing.binding.canUndo())}
        canRedo={after(() => props.writing.binding.canRedo())}
        readOnly={!props.desk.isEditable()}
        actions={actions.forToolbar}
      />
      <Show when={actions.link()} keyed>
        {(target) => (
          <LinkDialog
            target={target}
            onSet={(href, text) => actions.setLink(target, href, text)}
            onClose={actions.closeLink}
          />
        )}
      </Show>
    </>
  )
}
