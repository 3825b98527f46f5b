import { t } from '../i18n.ts'

export const Pace = () => (
  <section aria-labelledby="pace">
    <h2 id="pace">{t('workshop.pace')}</h2>
    <ul class="pace">
      <li>{t('workshop.pace1')}</li>
      <li>{t('workshop.pace2')}</li>
      <li>{t('workshop.pace3')}</li>
    </ul>
  </section>
)
