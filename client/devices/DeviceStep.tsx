import { createSignal, Show } from 'solid-js'
import type { No } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'
import { answerDevice } from './answer.ts'
import './devices.css'

/** The one question after the door, on a page of its own or inside another. Two answers of one size: neither is the better one. */
export const DeviceStep = (props: { onDone: () => void; inside?: boolean }) => {
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  const say = async (own: boolean) => {
    if (busy()) return
    setBusy(true)
    const refused = await answerDevice(own)
    setBusy(false)
    setNo(refused)
    if (!refused) props.onDone()
  }
  return (
    <>
      <Show
        when={props.inside}
        fallback={<PageHead title={t('device.ask.title')} lead={t('device.ask.lead')} />}
      >
        <h2>{t('device.ask.title')}</h2>
        <p>{t('device.ask.lead')}</p>
      </Show>
      <ul class="whose">
        <li>
          <Button busy={busy()} onClick={() => void say(true)}>
            {t('device.ask.own')}
          </Button>
          <p class="note">{t('device.ask.ownText')}</p>
        </li>
        <li>
          <Button busy={busy()} onClick={() => void say(false)}>
            {t('device.ask.shared')}
          </Button>
          <p class="note">{t('device.ask.sharedText')}</p>
        </li>
      </ul>
      <Refused no={no()} />
    </>
  )
}
