import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { createAnswer } from '../ui/createAnswer.ts'
import { openController } from './controller.ts'

/** Beside what invites, for who opened this place and is alone in it: first one says who answers for the data. */
export const NobodyNamed = () => {
  const { answer } = createAnswer(
    () => 'controller',
    () => openController(),
  )
  const mayName = () => {
    const given = answer()
    return given !== undefined && !isNo(given) && given.mayName
  }
  return (
    <Show when={mayName()}>
      <p class="notice">
        {t('workshop.beforeInviting')} <A href="/privacy#chi">{t('workshop.nameNow')}</A>
      </p>
    </Show>
  )
}
