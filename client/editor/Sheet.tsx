import { useLocation } from '@solidjs/router'
import { createEffect, createMemo, createSignal, on, onMount, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { letterSought } from '../place/letter-sought.ts'
import { Button } from '../ui/Button.tsx'
import { fetchTheRest, later } from '../ui/later.tsx'
import type { Desk } from './create-desk.ts'
import { Ended } from './ended/Ended.tsx'
import { keepKeyboardInSight } from './keyboard.ts'
import { listenToPageKeys } from './page-keys.ts'
import { AddPart } from './parts/AddPart.tsx'
import { createPlaceRead } from './parts/create-place.ts'
import { headingsBetween } from './parts/listed-headings.ts'
import { lastBefore, listedParts, missingParts } from './parts/listed-parts.ts'
import type { ListedPart } from './parts/listed-parts.ts'
import { PartsPanel } from './parts/PartsPanel.tsx'
import { ariaKeys, shownKeys } from './shortcuts/key-names.ts'
import { slashIn } from './slash/plugin.ts'
import type { Writing } from './view/create-writing.ts'
import { shortcutCommands } from './view/keys.ts'
import type { Way } from './view/stretches.ts'

const AddPartDialog = later(async () => (await import('./parts/AddPartDialog.tsx')).AddPartDialog)
const Carets = later(async () => (await import('./presence/Carets.tsx')).Carets)
const ChangesPanel = later(async () => (await import('./changes/ChangesPanel.tsx')).ChangesPanel)
const FirstTime = later(async () => (await import('./first-time/FirstTime.tsx')).FirstTime)
const Margin = later(async () => (await import('./authorship/Margin.tsx')).Margin)
const LineHandle = later(async () => (await import('./dragging/LineHandle.tsx')).LineHandle)
const PrintedHead = later(async () => (await import('./print/PrintedHead.tsx')).PrintedHead)
const SlashMenu = later(async () => (await import('./slash/SlashMenu.tsx')).SlashMenu)
const WhoLayer = later(async () => (await import('./authorship/WhoLayer.tsx')).WhoLayer)

/** The text between its parts and its margin. */
export const Sheet = (props: { desk: Desk; writing: Writing }) => {
  const { desk, writing } = props
  const parts = createMemo(() => listedParts(writing.state().doc))
  const missing = createMemo(() => missingParts(desk.opened.document.kind, parts()))
  const placeRead = createPlaceRead(writing.view, desk.mode.isReading)
  const place = () => placeRead() ?? writing.state().selection.head
  const here = createMemo(() => lastBefore(parts(), place()))
  /** Those of the part one is in: the others stay folded under its name. */
  const headings = createMemo(() => {
    const { doc } = writing.state()
    return headingsBetween(doc, here()?.at ?? 0, here()?.end ?? parts()[0]?.at ?? doc.content.size)
  })
  const [atRest, setAtRest] = createSignal(false)
  const sought = letterSought(useLocation().hash)
  keepKeyboardInSight()
  desk.shortcuts.listen(writing, shortcutCommands(desk.actions.forKeys))
  listenToPageKeys(desk, writing)
  onMount(() => {
    writing.takeUp(sought)
    void fetchTheRest().then(() => setAtRest(true))
  })
  const go = ({ at, title }: { at: number; title: string }) => {
    writing.goTo(at + 1 + title.length)
    const dom = writing.view.nodeDOM(at)
    if (dom instanceof Element) dom.scrollIntoView({ block: 'start' })
  }
  /** Under the first part's question; a text without parts is written at its end. */
  const goToFirstPart = () => {
    const [first] = parts()
    const { doc } = writing.state()
    const line = first && doc.resolve(first.at).nodeAfter
    writing.goTo(line ? first.at + line.nodeSize + 1 : doc.content.size)
    if (line) (writing.view.nodeDOM(first.at) as Element | null)?.scrollIntoView({ block: 'start' })
  }
  const moved = ({ at, end }: ListedPart, way: Way) => desk.actions.move(way, { from: at, to: end })
  const [added, setAdded] = createSignal<string>()
  /** The part comes by another way than the answer, sooner or later than it. */
  const landed = createMemo(() => parts().find(({ key }) => key === added()))
  createEffect(
    on(landed, (part) => {
      if (!part) return
      setAdded(undefined)
      go(part)
    }),
  )
  return (
    <>
      <PartsPanel
        documentId={desk.opened.document.id}
        lang={desk.opened.document.language}
        parts={parts()}
        here={here()}
        headings={headings()}
        heading={lastBefore(headings(), place())}
        onGo={go}
        onMove={desk.isEditable() ? moved : undefined}
        onDrop={({ at, end }, place) => desk.actions.moveInto({ from: at, to: end }, place)}
      >
        <Show when={desk.isEditable()}>
          <AddPart missing={missing()} onOpen={() => desk.actions.setAddingPart(true)} />
        </Show>
      </PartsPanel>
      <div class="middle">
        <Ended desk={desk} />
        <Show when={desk.opened.isFirst && !desk.ending()}>
          <FirstTime desk={desk} writing={writing} onWrite={() => goToFirstPart()} />
        </Show>
        <div class="sheet">
          <p class="eyebrow">{t(`kind.name.${desk.opened.document.kind}`)}</p>
          <Show when={desk.opened.invented}>
            <p class="note">{t('sheet.invented')}</p>
          </Show>
          <Show when={atRest()}>
            <PrintedHead desk={desk} writing={writing} />
          </Show>
          <div class="paper">
            {writing.view.dom}
            <Show when={!desk.choices.now().calm && desk.presence.others().length > 0}>
              <Carets
                view={writing.view}
                binding={writing.binding}
                others={desk.presence.others()}
                changes={[writing.state(), desk.who.on(), desk.choices.now().textSize]}
              />
            </Show>
            <Show when={atRest() || desk.actions.asks() > 0}>
              <WhoLayer desk={desk} writing={writing} />
            </Show>
            <Show when={desk.isEditable() && atRest()}>
              <LineHandle
                writing={writing}
                onMove={(way, stretch) => desk.actions.move(way, stretch)}
                onDrop={(stretch, at) => desk.actions.moveInto(stretch, at)}
              />
            </Show>
            <Show when={slashIn(writing.state())}>
              {(open) => <SlashMenu writing={writing} open={open()} />}
            </Show>
          </div>
          <p class="note no-print">{t('frame.emergency')}</p>
          <p id="sheet-help" class="unseen">
            {desk.mode.isReading() ? t('sheet.mode.help', { keys: shownKeys('mode') }) : t('desk.sheetHelp')}
          </p>
        </div>
      </div>
      <Show when={desk.changes.unseen()}>
        <Button
          class="changes-open no-print"
          aria-keyshortcuts={ariaKeys('changes')}
          title={shownKeys('changes')}
          onClick={() => desk.changes.show()}
        >
          {t('changes.open')}
        </Button>
      </Show>
      <Show when={desk.changes.shown()}>
        {(shown) => <ChangesPanel changes={desk.changes} shown={shown()} onGo={writing.goTo} />}
      </Show>
      <Show when={desk.actions.addingPart()}>
        <AddPartDialog
          documentId={desk.opened.document.id}
          kind={desk.opened.document.kind}
          missing={missing()}
          onClose={() => desk.actions.setAddingPart(false)}
          onAdded={(key, title) => {
            desk.tell(t('desk.parts.added', { part: title }))
            setAdded(key)
          }}
        />
      </Show>
      <Show when={desk.who.on()}>
        <Margin desk={desk} writing={writing} part={here()} />
      </Show>
    </>
  )
}
