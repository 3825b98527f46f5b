import { createSignal } from 'solid-js'
import type { No } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'
import { answerDevice } from './answer.ts'
import './devices.css'

/** The one question after the door. Two answers of one size: neither is the better one. */
export const DeviceStep = (props: { onDone: () => void }) => {
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
      <PageHead title={t('device.ask.title')} lead={t('device.ask.lead')} />
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
