import { A } from '@solidjs/router'
import { t } from '../i18n.ts'
import { PageHead } from '../ui/PageHead.tsx'

export const InvitationOver = () => (
  <PageHead title={t('invitation.overTitle')} lead={t('invitation.overText')}>
    <p>
      <A href="/aiuto">{t('frame.help')}</A>
    </p>
  </PageHead>
)
