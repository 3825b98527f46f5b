import { A } from '@solidjs/router'
import { createSignal, Index, Show } from 'solid-js'
import { t } from '../i18n.ts'
import type { Me } from '../people/asked.ts'
import { refreshMe } from '../people/me.ts'
import { Button } from '../ui/Button.tsx'

/** Groups that have not answered yet, and a press that asks whether they have. */
export const Pending = (props: { me: Me }) => {
  const [busy, setBusy] = createSignal(false)
  const [said, setSaid] = createSignal(false)
  const look = async () => {
    if (busy()) return
    const waiting = props.me.pending.map(({ workshopId }) => workshopId)
    setSaid(false)
    setBusy(true)
    await refreshMe()
    setBusy(false)
    // Who has been let in goes on from there.
    const open = waiting.find((id) => document.getElementById(`workshop-${id}`))
    if (open) document.querySelector<HTMLElement>(`#workshop-${CSS.escape(open)} a`)?.focus()
    else setSaid(true)
  }
  return (
    <Index each={props.me.pending}>
      {(waiting) => (
        <section class="notice pending" aria-labelledby={`pending-${waiting().workshopId}`}>
          <h2 id={`pending-${waiting().workshopId}`}>{t('home.pendingTitle')}</h2>
          <p>{t('home.pendingText', { name: waiting().name })}</p>
          <Show when={props.me.person?.email === null && !props.me.own}>
            <p>{t('home.pendingPaper')}</p>
          </Show>
          <p class="actions">
            <Button busy={busy()} onClick={() => void look()}>
              {t('home.pendingLook')}
            </Button>
            <A href="/foglio">{t('home.pendingSheet')}</A>
          </p>
          <p role="status">{said() ? t('home.pendingStill') : ''}</p>
        </section>
      )}
    </Index>
  )
}
