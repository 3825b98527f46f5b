import { A } from '@solidjs/router'
import { createSignal, Index, onCleanup, Show, type ParentProps } from 'solid-js'
import { t } from '../../i18n.ts'
import type { ListedPart } from './listed-parts.ts'

type Props = ParentProps<{
  documentId: string
  parts: readonly ListedPart[]
  here: ListedPart | undefined
  onGo: (part: ListedPart) => void
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

const List = (props: Props) => (
  <>
    <ol>
      <Index each={props.parts}>
        {(part) => (
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
