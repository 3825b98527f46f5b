import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { t } from '../i18n.ts'
import { person } from '../people/me.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { PracticeSheet } from './PracticeSheet.tsx'

/** One’s own sheet again: while the group has not answered yet, or whenever one likes. */
export const PracticePage = () => (
  <div class="door">
    <PageHead title={t('practice.page')} lead={t('practice.lead')} />
    <Show when={person()}>{(me) => <PracticeSheet personId={me().id} />}</Show>
    <p class="actions">
      <A class="button" href="/">
        {t('frame.backHome')}
      </A>
    </p>
  </div>
)
