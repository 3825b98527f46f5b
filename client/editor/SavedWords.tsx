import { Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Icon } from '../ui/Icon.tsx'
import type { SavedState } from './connection/saved-state.ts'

const calm = new Set<SavedState>(['opening', 'saved', 'saving', 'reconnecting', 'pen-unusable'])

/** Always in words, never a sign alone; it stays in one place and never covers the text. */
export const SavedWords = (props: { state: SavedState; ended: boolean; onShow: () => void }) => {
  const words = () => inTwo(t(`desk.saved.${props.state}`))
  return (
    <p class="saved" classList={{ done: props.state === 'saved', open: !calm.has(props.state) }}>
      <Show when={props.state === 'saved'}>
        <Icon name="check" />
      </Show>
      <span class="saved-words">
        {words()[0]}
        <span class="saved-more">{words()[1]}</span>
      </span>
      <Show when={props.ended}>
        <button type="button" class="link" onClick={() => props.onShow()}>
          {t('desk.saved.show')}
        </button>
      </Show>
    </p>
  )
}

/** What is so, and what follows from it. */
const inTwo = (words: string): [string, string] => {
  const end = words.indexOf('. ') + 1
  return end > 0 ? [words.slice(0, end), words.slice(end)] : [words, '']
}
