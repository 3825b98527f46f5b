import { createSignal, For, Show } from 'solid-js'
import type { Invitation } from './asked.ts'
import { t } from '../i18n.ts'
import { BeforeEntering } from '../privacy/BeforeEntering.tsx'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'

const answers = ['what', 'who', 'words', 'stop'] as const

/** The first thing a newcomer reads: who invites them, to what, and that they may stop. Nothing is asked yet. */
export const Invited = (props: { invitation: Invitation; onBegin: () => void }) => {
  const [explained, setExplained] = createSignal(false)
  return (
    <>
      <PageHead
        eyebrow={t('invitation.eyebrow')}
        title={t('invitation.title', { name: props.invitation.invitedBy })}
        lead={t('invitation.time')}
      />
      <section class="card invited">
        <h2>
          <bdi>{props.invitation.workshop.name}</bdi>
        </h2>
        <p>
          <bdi>{props.invitation.workshop.purpose}</bdi>
        </p>
      </section>
      <p class="actions">
        <Button look="filled" onClick={() => props.onBegin()}>
          {t('invitation.begin')}
        </Button>
        <Button
          aria-expanded={explained()}
          aria-controls="explained"
          onClick={() => setExplained(!explained())}
        >
          {t('invitation.explain')}
        </Button>
      </p>
      <div id="explained">
        <Show when={explained()}>
          <dl class="explained">
            <For each={answers}>
              {(answer) => (
                <div>
                  <dt>{t(`invitation.${answer}Title`)}</dt>
                  <dd>{t(`invitation.${answer}Text`)}</dd>
                </div>
              )}
            </For>
          </dl>
        </Show>
      </div>
      <BeforeEntering />
      <p class="urgent">{t('frame.emergency')}</p>
    </>
  )
}
