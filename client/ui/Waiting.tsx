import { t } from '../i18n.ts'

/** Still grey lines, and only when the wait is long enough to be noticed. */
export const Waiting = () => (
  <div class="waiting" role="status">
    <i />
    <i />
    <i />
    <i />
    <span class="unseen">{t('frame.waiting')}</span>
  </div>
)
