import { A } from '@solidjs/router'
import { createSignal, Index, Show, type ParentProps } from 'solid-js'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { createMedia } from '../../ui/createMedia.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import type { Way } from '../view/stretches.ts'
import { createPartDrag } from './create-part-drag.ts'
import type { ListedHeading } from './listed-headings.ts'
import type { ListedPart } from './listed-parts.ts'
import { PartMenu } from './PartMenu.tsx'

type Props = ParentProps<{
  documentId: string
  /** The language of the text. */
  lang: string
  parts: readonly ListedPart[]
  here: ListedPart | undefined
  /** The headings of the part one is in, or of a text without parts; and the one that holds the place. */
  headings: readonly ListedHeading[]
  heading: ListedHeading | undefined
  onGo: (place: { at: number; title: string }) => void
  /** Not given where nothing can be written. */
  onMove?: ((part: ListedPart, way: Way) => void) | undefined
  /** Before the block that stands there. */
  onDrop: (part: ListedPart, at: number) => void
}>

/** The parts of the text and the headings of the one in view: beside it on a wide screen, one press away on a small one. */
export const PartsPanel = (props: Props) => {
  const wide = createMedia('(min-width: 72rem)')
  return (
    <nav class="parts no-print" aria-labelledby="parts">
      <Show when={wide()} fallback={<Folded {...props} />}>
        <h2 id="parts">{t('desk.parts.title')}</h2>
        <List {...props} />
      </Show>
    </nav>
  )
}

/** On a small screen a button that stays in sight opens them as a sheet from below. */
const Folded = (props: Props) => {
  const [open, setOpen] = createSignal(false)
  let shut!: HTMLButtonElement
  const close = () => shut.closest('dialog')?.close()
  return (
    <>
      <button
        type="button"
        id="parts"
        class="button outlined small contents-open"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="list" />
        <span>{t('desk.parts.title')}</span>
      </button>
      <Show when={open()}>
        <Dialog title={t('desk.parts.title')} onClose={() => setOpen(false)}>
          <div class="parts contents">
            <List
              {...props}
              onGo={(place) => {
                close()
                queueMicrotask(() => props.onGo(place))
              }}
            />
            <p class="actions">
              <Button ref={shut} onClick={close}>
                {t('sheet.contents.close')}
              </Button>
            </p>
          </div>
        </Dialog>
      </Show>
    </>
  )
}

/** The headings under the part one is in. */
const Headings = (props: Pick<Props, 'headings' | 'heading' | 'lang' | 'onGo'>) => (
  <ul class="headings">
    <Index each={props.headings}>
      {(heading) => (
        <li class={`level-${heading().level}`}>
          <a
            href="#sheet"
            lang={props.lang}
            aria-current={props.heading?.at === heading().at ? 'true' : undefined}
            onClick={(event) => {
              event.preventDefault()
              props.onGo(heading())
            }}
          >
            {heading().title}
          </a>
        </li>
      )}
    </Index>
  </ul>
)

/** Whoever moved a part with the keyboard goes on with the same part. */
const follow = (list: HTMLElement, index: number) =>
  list.children[index]?.querySelector<HTMLElement>('.part-move')?.focus()

const List = (props: Props) => {
  let list!: HTMLOListElement
  const drag = createPartDrag({
    list: () => list,
    parts: () => props.parts,
    onDrop: (part, at) => props.onDrop(part, at),
  })
  return (
    <>
      <Show when={!props.here && props.headings.length}>
        <Headings {...props} />
      </Show>
      <ol ref={list}>
        <Index each={props.parts}>
          {(part, index) => (
            <li classList={{ held: drag.held() === part().key }} data-drop={drag.sideOf(index)}>
              <a
                href={`#${part().key}`}
                lang={part().title ? props.lang : undefined}
                aria-current={props.here?.at === part().at ? 'true' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  props.onGo(part())
                }}
              >
                {part().title || t('desk.untitled')}
              </a>
              <Show when={props.onMove}>
                {(move) => (
                  <PartMenu
                    part={part()}
                    isFirst={index === 0}
                    isLast={index === props.parts.length - 1}
                    onHold={(event) => void drag.press(event, part().key)}
                    onMove={(moved, way) => {
                      move()(moved, way)
                      follow(list, index + (way === 'up' ? -1 : 1))
                    }}
                  />
                )}
              </Show>
              <Show when={props.headings.length && props.here?.at === part().at}>
                <Headings {...props} />
              </Show>
            </li>
          )}
        </Index>
      </ol>
      <div class="parts-foot">
        {props.children}
        <A class="story" href={`/t/${props.documentId}/passi`}>
          {t('desk.steps')}
        </A>
      </div>
    </>
  )
}
