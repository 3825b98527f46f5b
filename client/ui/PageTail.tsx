import { A, useLocation } from '@solidjs/router'
import { onMount, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { createLeaving } from '../people/createLeaving.tsx'
import { me, person, refreshMe } from '../people/me.ts'
import { Button } from './Button.tsx'

/** The end of the head: who is signed in and the way out, or the way in. */
export const PageTail = () => {
  const location = useLocation()
  const leaving = createLeaving()
  onMount(() => {
    if (!me()) void refreshMe()
  })
  return (
    <div class="tail">
      <Show
        when={person()}
        fallback={
          <Show when={me() && location.pathname !== '/entra'}>
            <A class="button" href="/entra">
              {t('frame.enter')}
            </A>
          </Show>
        }
      >
        {(known) => (
          <>
            <A class="note name" href="/io" aria-label={t('frame.myPage', { name: known().name })}>
              <bdi>{known().name}</bdi>
            </A>
            <Button look="plain" onClick={() => void leaving.ask()}>
              {t('frame.leave')}
            </Button>
          </>
        )}
      </Show>
      <leaving.Asked />
    </div>
  )
}
