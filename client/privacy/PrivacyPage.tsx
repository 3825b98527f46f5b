import { A } from '@solidjs/router'
import { For, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { isSignedIn } from '../people/me.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Notice } from '../ui/Notice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { later } from '../ui/later.tsx'
import { openController } from './controller.ts'
import './privacy.css'

const NameController = later(async () => (await import('./NameController.tsx')).NameController)

const said = ['name', 'contact', 'basis', 'retention'] as const
const held = ['account', 'voice', 'organisations', 'words', 'machine'] as const
const rights = ['take', 'change', 'erase', 'ask'] as const

/** Whoever opened this place has to enter before naming anybody; when others are in, it is done where the machine is. */
const Nobody = () => (
  <Notice>
    <p>{t('privacy.nobody')}</p>
    <p>
      <Show
        when={isSignedIn()}
        fallback={
          <A href="/entra" state={{ back: '/privacy' }}>
            {t('privacy.enterToName')}
          </A>
        }
      >
        {t('privacy.keeperNames')}
      </Show>
    </p>
  </Notice>
)

/** Who answers for the data, as they said it, and what this program does with it: nothing is claimed in their name. */
export const PrivacyPage = () => {
  const { answer, again } = createAnswer(
    () => 'controller',
    () => openController(),
  )
  return (
    <div class="privacy">
      <PageHead title={t('privacy.title')} lead={t('privacy.lead')} />
      <section aria-labelledby="chi">
        <h2 id="chi">{t('privacy.whoTitle')}</h2>
        <Answered of={answer()} again={again}>
          {(known) => (
            <Show
              when={known().controller}
              fallback={
                <Show when={known().mayName} fallback={<Nobody />}>
                  <NameController onNamed={again} />
                </Show>
              }
            >
              {(controller) => (
                <dl>
                  <For each={said}>
                    {(key) => (
                      <div>
                        <dt>{t(`privacy.${key}`)}</dt>
                        <dd>
                          <bdi>{controller()[key]}</bdi>
                        </dd>
                      </div>
                    )}
                  </For>
                </dl>
              )}
            </Show>
          )}
        </Answered>
      </section>
      <section aria-labelledby="che-cosa">
        <h2 id="che-cosa">{t('privacy.whatTitle')}</h2>
        <For each={held}>{(key) => <p>{t(`privacy.held.${key}`)}</p>}</For>
      </section>
      <section aria-labelledby="diritti">
        <h2 id="diritti">{t('privacy.rightsTitle')}</h2>
        <For each={rights}>{(key) => <p>{t(`privacy.rights.${key}`)}</p>}</For>
      </section>
      <section aria-labelledby="adulti">
        <h2 id="adulti">{t('privacy.adultsTitle')}</h2>
        <p>{t('privacy.adults')}</p>
      </section>
    </div>
  )
}
