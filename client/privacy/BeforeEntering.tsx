import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { createAnswer } from '../ui/createAnswer.ts'
import { openController } from './controller.ts'

/** Said to whoever is about to enter: for adults, and who answers for their data, or that nobody is named yet. */
export const BeforeEntering = () => {
  const { answer } = createAnswer(
    () => 'controller',
    () => openController(),
  )
  const known = () => {
    const given = answer()
    return given && !isNo(given) ? given : undefined
  }
  return (
    <p class="note">
      {t('privacy.adultsHere')}{' '}
      <Show when={known()}>
        {(given) => (
          <Show when={given().controller} fallback={t('privacy.nobodyHere')}>
            {(controller) => <>{t('privacy.answersHere', { name: controller().name })}</>}
          </Show>
        )}
      </Show>{' '}
      <A href="/privacy">{t('privacy.more')}</A>
    </p>
  )
}
