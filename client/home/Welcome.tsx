import { A } from '@solidjs/router'
import { For } from 'solid-js'
import { DemoDoor } from '../demo/DemoDoor.tsx'
import { t } from '../i18n.ts'
import { Braid } from '../ui/Braid.tsx'
import { PageHead } from '../ui/PageHead.tsx'

const promises = ['equal', 'trace', 'safe'] as const

/** What this place is, in a few sentences. */
export const Welcome = () => (
  <div class="welcome">
    <PageHead title={t('home.title')} lead={t('home.lead')}>
      <p class="actions">
        <A class="button filled" href="/entra">
          {t('home.enter')}
        </A>
        <A class="button plain" href="/aiuto">
          {t('home.explain')}
        </A>
        <DemoDoor />
      </p>
      <p class="note">{t('home.byInvitation')}</p>
    </PageHead>
    <Braid />
    <div class="promises">
      <For each={promises}>
        {(promise) => (
          <section>
            <h2>{t(`home.${promise}Title`)}</h2>
            <p>{t(`home.${promise}Text`)}</p>
          </section>
        )}
      </For>
    </div>
  </div>
)
