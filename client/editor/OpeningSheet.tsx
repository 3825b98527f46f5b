import { t } from '../i18n.ts'

/** Still lines where the text will be; nothing turns round. */
export const OpeningSheet = () => (
  <div class="sheet opening-sheet" role="status">
    <span class="unseen">{t('desk.waiting')}</span>
    <div class="waiting" aria-hidden="true">
      <i />
      <i />
      <i />
      <i />
    </div>
  </div>
)
