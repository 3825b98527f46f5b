import { A } from '@solidjs/router'
import { Show } from 'solid-js'
import { isNo } from '../api.ts'
import { openDemo } from './asked.ts'
import { t } from '../i18n.ts'
import { createAnswer } from '../ui/createAnswer.ts'

/** The way to the demonstration, where there is one or it may be made. `token` is the set-up link's. */
export const DemoDoor = (props: { token?: string }) => {
  const { answer } = createAnswer(
    () => 'demo',
    () => openDemo(),
  )
  const isOpen = () => {
    const demo = answer()
    if (demo === undefined || isNo(demo)) return false
    return demo.state === 'made' || demo.state === 'free' || (demo.state === 'with-link' && !!props.token)
  }
  return (
    <Show when={isOpen()}>
      <A class="button" href={props.token ? `/prova#${props.token}` : '/prova'}>
        {t('demo.title')}
      </A>
    </Show>
  )
}
