import { useNavigate } from '@solidjs/router'
import { createSignal, For, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { endAllDevices, endDevice, listDevices, type Device } from './asked.ts'
import { t } from '../i18n.ts'
import { BeforeWipe, leaveDevice, whoseWordsWait } from '../kept/on-leaving.ts'
import { meetAnew } from '../people/me.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { createSubmit } from '../ui/createSubmit.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { answerDevice } from './answer.ts'
import { DeviceRow } from './DeviceRow.tsx'
import './devices.css'

/** Where one is in, and the way out of each place. Nobody else sees it. */
export const MyDevices = () => {
  const { answer, again } = createAnswer(
    () => 'mine',
    () => listDevices(),
  )
  const [said, setSaid] = createSignal<string>()
  const [no, setNo] = createSignal<No>()
  const [leaving, setLeaving] = createSignal(false)
  const devices = () => {
    const known = answer()
    return known && !isNo(known) ? known.devices : undefined
  }
  const unread = () => {
    const known = answer()
    return known && isNo(known) ? known.refusal : undefined
  }
  const after = (refused: No | undefined, words: string) => {
    setNo(refused)
    setSaid(refused ? undefined : words)
    again()
  }
  const end = async ({ id }: Device) => {
    const ended = await endDevice(id)
    after(isNo(ended) ? ended.refusal : undefined, t('device.ended'))
  }
  const [wiping, setWiping] = createSignal<string>()
  const say = async (own: boolean) => after(await answerDevice(own), t('device.changed'))
  /** Words that are on this device alone are not thrown away unasked. */
  const ask = async (own: boolean) => {
    const waiting = own ? undefined : await whoseWordsWait()
    if (waiting) setWiping(waiting)
    else await say(own)
  }
  return (
    <>
      <p class="note">{t('device.lead')}</p>
      <Show when={devices()}>
        {(known) => (
          <ul class="devices">
            <For each={known()}>
              {(device) => (
                <DeviceRow device={device} onEnd={() => void end(device)} onSay={(own) => void ask(own)} />
              )}
            </For>
          </ul>
        )}
      </Show>
      <Show when={devices()?.some(({ here, own }) => !here && own)}>
        <p class="note">{t('device.afar')}</p>
      </Show>
      <Refused no={no() ?? unread()} />
      <Show when={said()} keyed>
        {(words) => <Notice focused>{words}</Notice>}
      </Show>
      <p class="actions">
        <Button onClick={() => setLeaving(true)}>{t('device.endAll')}</Button>
      </p>
      <Show when={wiping()}>
        {(person) => (
          <BeforeWipe
            person={person()}
            onClose={() => setWiping(undefined)}
            onGo={() => {
              setWiping(undefined)
              void say(false)
            }}
          />
        )}
      </Show>
      <Show when={leaving()}>
        <LeaveAll onClose={() => setLeaving(false)} />
      </Show>
    </>
  )
}

const LeaveAll = (props: { onClose: () => void }) => {
  const navigate = useNavigate()
  const { busy, no, submit } = createSubmit(async () => {
    const device = await leaveDevice()
    const answer = await endAllDevices()
    if (isNo(answer)) return answer.refusal
    await device?.wipeNow()
    await meetAnew()
    navigate('/')
    return undefined
  })
  return (
    <Dialog title={t('device.endAllTitle')} onClose={() => props.onClose()}>
      <form class="form" onSubmit={submit}>
        <p>{t('device.endAllText')}</p>
        <Refused no={no()} />
        <p class="actions">
          <Button look="filled" onClick={() => props.onClose()}>
            {t('device.endAllNo')}
          </Button>
          <Button type="submit" look="plain" busy={busy()}>
            {t('device.endAllYes')}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
