import { Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** A part more is one press away, as long as one is missing. */
export const AddPart = (props: { missing: readonly { key: string }[]; onOpen: () => void }) => (
  <Show when={props.missing.length} fallback={<p class="note">{t('desk.parts.all')}</p>}>
    <Button class="small" onClick={() => props.onOpen()}>
      <Icon name="plus" />
      {t('desk.parts.add')}
    </Button>
  </Show>
)
