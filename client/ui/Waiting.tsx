import { t } from '../i18n.ts'

/** Still grey lines, and only when the wait is long enough to be noticed. */
export const Waiting = () => (
  <div class="waiting" role="status">
    <h1 class="unseen">{t('frame.waiting')}</h1>
    <i />
    <i />
    <i />
    <i />
  </div>
)
