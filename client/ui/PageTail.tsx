import { A, useLocation, useNavigate } from '@solidjs/router'
import { onMount, Show } from 'solid-js'
import { signOut } from '../people/asked.ts'
import { rememberOwners } from '../devices/own-devices.ts'
import { language, speak, t } from '../i18n.ts'
import { me, meetAnew, person, refreshMe } from '../people/me.ts'
import { rememberReading } from '../reading/reading.ts'
import { Button } from './Button.tsx'

/** The end of the head: who is signed in and the way out, or the way in. */
export const PageTail = () => {
  const navigate = useNavigate()
  const location = useLocation()
  onMount(() => {
    if (!me()) void refreshMe()
  })
  const leave = async () => {
    await signOut()
    // Signing out empties this browser's storage; the language, how one reads and whose device it is are no secret.
    await speak(language(), 'chosen')
    rememberReading()
    rememberOwners()
    await meetAnew()
    navigate('/')
  }
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
            <Button look="plain" onClick={() => void leave()}>
              {t('frame.leave')}
            </Button>
          </>
        )}
      </Show>
    </div>
  )
}
