import { A } from '@solidjs/router'
import { createSignal, Index, onCleanup, Show, type ParentProps } from 'solid-js'
import { t } from '../../i18n.ts'
import type { Way } from '../view/stretches.ts'
import type { ListedPart } from './listed-parts.ts'
import { PartMenu } from './PartMenu.tsx'

type Props = ParentProps<{
  documentId: string
  parts: readonly ListedPart[]
  here: ListedPart | undefined
  onGo: (part: ListedPart) => void
  /** Not given where nothing can be written. */
  onMove?: ((part: ListedPart, way: Way) => void) | undefined
}>

const wideScreen = '(min-width: 72rem)'

const createWide = () => {
  const query = matchMedia(wideScreen)
  const [wide, setWide] = createSignal(query.matches)
  const look = () => setWide(query.matches)
  query.addEventListener('change', look)
  onCleanup(() => query.removeEventListener('change', look))
  return wide
}

/** The parts of the text: beside it on a wide screen, folded above it on a small one. */
export const PartsPanel = (props: Props) => {
  const wide = createWide()
  return (
    <nav class="parts no-print" aria-labelledby="parts">
      <Show
        when={wide()}
        fallback={
          <details>
            <summary id="parts">{t('desk.parts.title')}</summary>
            <List {...props} />
          </details>
        }
      >
        <h2 id="parts">{t('desk.parts.title')}</h2>
        <List {...props} />
      </Show>
    </nav>
  )
}

/** Whoever moved a part with the keyboard goes on with the same part. */
const follow = (list: HTMLElement, index: number) =>
  list.children[index]?.querySelector<HTMLElement>('.part-move')?.focus()

const List = (props: Props) => {
  let list!: HTMLOListElement
  return (
    <>
      <ol ref={list}>
        <Index each={props.parts}>
          {(part, index) => (
            <li>
              <a
                href={`#${part().key}`}
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
                    onMove={(moved, way) => {
                      move()(moved, way)
                      follow(list, index + (way === 'up' ? -1 : 1))
                    }}
                  />
                )}
              </Show>
            </li>
          )}
        </Index>
      </ol>
      {props.children}
      <A class="story" href={`/t/${props.documentId}/passi`}>
        {t('desk.steps')}
      </A>
    </>
  )
}
