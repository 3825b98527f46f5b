import { Show } from 'solid-js'
import type { Device } from './asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'

/** In plain words, as far as the browser tells: "Firefox on Windows". */
const nameOf = ({ browser, system }: Device): string =>
  browser && system ? t('device.named', { browser, system }) : (browser ?? system ?? t('device.unknown'))

const daysOf = ({ since, used }: Device): string => {
  const [from, last] = [dayOf(since), dayOf(used)]
  return from === last ? t('device.since', { day: from }) : t('device.sinceUsed', { day: from, used: last })
}

type Props = { device: Device; onEnd: () => void; onSay: (own: boolean) => void }

/** Days and never hours, to oneself too. */
export const DeviceRow = (props: Props) => (
  <li>
    <div>
      <p class="who">{nameOf(props.device)}</p>
      <p class="note">
        <Show when={props.device.here}>
          <strong>{t('device.here')}.</strong>{' '}
        </Show>
        {daysOf(props.device)} {t(props.device.own ? 'device.ownNow' : 'device.sharedNow')}
      </p>
    </div>
    <Show
      when={props.device.here}
      fallback={
        <Button aria-label={t('device.endOf', { name: nameOf(props.device) })} onClick={() => props.onEnd()}>
          {t('device.end')}
        </Button>
      }
    >
      <Button onClick={() => props.onSay(!props.device.own)}>
        {t(props.device.own ? 'device.becomeShared' : 'device.becomeOwn')}
      </Button>
    </Show>
  </li>
)
