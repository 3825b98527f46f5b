import { useBeforeLeave, type BeforeLeaveEventArgs } from '@solidjs/router'
import { createEffect, createSignal, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { mayClose } from './connection/saved-state.ts'
import type { Desk } from './create-desk.ts'

/**
 * Nobody leaves words behind by a slip: a link waits the instant that saving takes, and asks when it takes longer; the
 * browser itself asks before it closes the page.
 */
export const LeaveGuard = (props: { desk: Desk }) => {
  const [leaving, setLeaving] = createSignal<BeforeLeaveEventArgs>()
  const unsaved = () => !mayClose(props.desk.session.saved.facts())
  const go = () => {
    const event = leaving()
    setLeaving(undefined)
    event?.retry(true)
  }
  useBeforeLeave((event) => {
    if (!unsaved() || event.defaultPrevented) return
    event.preventDefault()
    setLeaving(event)
  })
  createEffect(() => {
    if (leaving() && !unsaved()) go()
  })
  guardClosing(unsaved)
  return (
    <Show when={leaving() && props.desk.state() !== 'saving'}>
      <Dialog title={t('desk.leave.title')} onClose={() => setLeaving(undefined)}>
        <p>{t('desk.leave.text')}</p>
        <p class="actions leave-actions">
          <Button look="filled" onClick={() => setLeaving(undefined)}>
            {t('desk.leave.stay')}
          </Button>
          <Button onClick={go}>{t('desk.leave.go')}</Button>
        </p>
      </Dialog>
    </Show>
  )
}

const guardClosing = (unsaved: () => boolean) => {
  const ask = (event: BeforeUnloadEvent) => {
    if (!unsaved()) return
    event.preventDefault()
    event.returnValue = true
  }
  onMount(() => window.addEventListener('beforeunload', ask))
  onCleanup(() => window.removeEventListener('beforeunload', ask))
}
