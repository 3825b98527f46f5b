import { useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { rememberOwners } from '../devices/own-devices.ts'
import { language, speak, t } from '../i18n.ts'
import { BeforeWipe, leaveDevice, whoseWordsWait } from '../kept/on-leaving.ts'
import { rememberReading } from '../reading/reading.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { signOut } from './asked.ts'
import { meetAnew } from './me.ts'

/** The way out. Words that are on this device alone are not thrown away unasked. */
export const createLeaving = () => {
  const navigate = useNavigate()
  const [asked, setAsked] = createSignal<string>()
  const [offline, setOffline] = createSignal(false)
  const go = async () => {
    setAsked(undefined)
    const device = await leaveDevice()
    const answer = await signOut()
    if (isNo(answer) && answer.refusal === 'no-network') return void setOffline(true)
    await device?.wipeNow()
    // Signing out empties this browser's storage; the language, how one reads and whose device it is are no secret.
    await speak(language(), 'chosen')
    rememberReading()
    rememberOwners()
    await meetAnew()
    navigate('/')
  }
  const ask = async () => {
    const waiting = await whoseWordsWait()
    if (waiting) setAsked(waiting)
    else await go()
  }
  const Asked = () => (
    <>
      <Show when={asked()}>
        {(person) => (
          <BeforeWipe person={person()} onClose={() => setAsked(undefined)} onGo={() => void go()} />
        )}
      </Show>
      <Show when={offline()}>
        <Dialog title={t('frame.offlineTitle')} onClose={() => setOffline(false)}>
          <p>{t('frame.leaveOffline')}</p>
          <p class="actions">
            <Button look="filled" onClick={() => setOffline(false)}>
              {t('frame.understood')}
            </Button>
          </p>
        </Dialog>
      </Show>
    </>
  )
  return { ask, Asked }
}
