import { createSignal, onMount } from 'solid-js'
import type { No } from '../api.ts'
import { sayOffered } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'
import { openCeremony } from './support.ts'

/** Spoken of once, after the door, on a device of one's own; whoever says no is never asked again. */
export const PasskeyStep = (props: { onDone: () => void }) => {
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal<No>()
  onMount(() => void sayOffered())
  const make = async () => {
    if (busy()) return
    setBusy(true)
    const outcome = await (await openCeremony()).makePasskey()
    setBusy(false)
    setNo(typeof outcome === 'object' ? outcome.refusal : undefined)
    if (outcome === 'done') props.onDone()
  }
  return (
    <PageHead title={t('passkey.offer.title')} lead={t('passkey.offer.lead')}>
      <Refused no={no()} />
      <p class="actions">
        <Button busy={busy()} onClick={() => void make()}>
          {t('passkey.offer.yes')}
        </Button>
        <Button onClick={() => props.onDone()}>{t('passkey.offer.no')}</Button>
      </p>
      <p class="note">{t('passkey.offer.later')}</p>
    </PageHead>
  )
}
