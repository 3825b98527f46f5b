import { Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Icon } from '../ui/Icon.tsx'
import type { SavedState } from './connection/saved-state.ts'

const calm = new Set<SavedState>(['opening', 'saved', 'saving', 'reconnecting', 'pen-unusable'])

/** Always in words, never a sign alone; it stays in one place and never covers the text. */
export const SavedWords = (props: { state: SavedState }) => (
  <p class="saved" classList={{ done: props.state === 'saved', open: !calm.has(props.state) }} role="status">
    <Show when={props.state === 'saved'}>
      <Icon name="check" />
    </Show>
    {t(`desk.saved.${props.state}`)}
  </p>
)
