import { Show } from 'solid-js'
import { t } from '../i18n.ts'
import type { Desk } from './create-desk.ts'
import { Ended } from './ended/Ended.tsx'

/** Still lines where the text will be; nothing turns round. When it cannot come, the page says why. */
export const OpeningSheet = (props: { desk: Desk }) => (
  <div class="middle">
    <Ended desk={props.desk} />
    <Show when={!props.desk.ending()}>
      <div class="sheet" role="status">
        <span class="unseen">{t('desk.waiting')}</span>
        <div class="waiting" aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      </div>
    </Show>
  </div>
)
