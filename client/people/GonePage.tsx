import { A } from '@solidjs/router'
import { t } from '../i18n.ts'
import { PageHead } from '../ui/PageHead.tsx'

/** After one's account is gone: nothing of it is known here any more. */
export const GonePage = () => (
  <PageHead title={t('data.goneTitle')} lead={t('data.goneText')}>
    <p class="actions">
      <A class="button filled" href="/">
        {t('data.home')}
      </A>
    </p>
  </PageHead>
)
