import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { No } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'
import { hasPasskeys, openCeremony } from './support.ts'

/** In without a code: by a press, or where the e-mail is written, when the browser offers it there. */
export const EnterByPasskey = (props: { autofill?: boolean; onEnter: () => void }) => {
  const [no, setNo] = createSignal<No>()
  const [busy, setBusy] = createSignal(false)
  let gone = false
  const enter = async (how: 'press' | 'autofill') => {
    const { enterByPasskey } = await openCeremony()
    const outcome = await enterByPasskey(how)
    if (gone) return
    // Once in, a second press would make a second session and end the first.
    setBusy(outcome === 'done')
    if (outcome === 'done') props.onEnter()
    else setNo(outcome === 'cancelled' || how === 'autofill' ? undefined : outcome.refusal)
  }
  const press = async () => {
    if (busy()) return
    setBusy(true)
    setNo(undefined)
    await enter('press')
  }
  onMount(async () => {
    if (!props.autofill || !hasPasskeys()) return
    const { canAutofill } = await openCeremony()
    if ((await canAutofill()) && !gone) await enter('autofill')
  })
  onCleanup(() => {
    gone = true
    if (props.autofill && hasPasskeys()) void openCeremony().then(({ stopOffering }) => stopOffering())
  })
  return (
    <Show when={hasPasskeys()}>
      <div class="by-passkey">
        <Button busy={busy()} onClick={() => void press()}>
          {t('passkey.enter')}
        </Button>
        <p class="note">{t('passkey.enterText')}</p>
        <Refused no={no()} />
      </div>
    </Show>
  )
}
