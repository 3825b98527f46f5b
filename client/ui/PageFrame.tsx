import { A, type RouteSectionProps } from '@solidjs/router'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { speakIn, t } from '../i18n.ts'
import { displaced } from '../api.ts'
import { personHere } from '../devices/own-devices.ts'
import { clearedOf } from '../kept/cleared.ts'
import { later, pageAtRest } from './later.tsx'
import { me, person } from '../people/me.ts'
import { Boundary } from './Boundary.tsx'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { PageFoot } from './PageFoot.tsx'
import { PageTail } from './PageTail.tsx'

const WaitingWords = later(async () => {
  const [found] = await Promise.all([import('../kept/Waiting.tsx'), speakIn('kept')])
  return found.WaitingWords
})

const ClearedDevice = later(async () => {
  const [found] = await Promise.all([import('../kept/ClearedDevice.tsx'), speakIn('kept')])
  return found.ClearedDevice
})

/** Every page but the desk: skip link, head, the page, foot. */
export const PageFrame = (props: RouteSectionProps) => {
  const online = createOnline()
  const [atRest, setAtRest] = createSignal(false)
  onMount(() => void pageAtRest().then(() => setAtRest(true)))
  const keeps = () => {
    if (!atRest()) return undefined
    const [known, own] = [me(), person()]
    const keepsWords = known && 'own' in known && (known.own || clearedOf() === own?.id)
    return own && keepsWords ? { me: known, person: own.id } : undefined
  }
  /** Until the server answers only a device of one's own knows: to nobody else is promised what may not be there. */
  const isInside = () => {
    const known = me()
    return known && 'person' in known ? known.person !== null : personHere() !== undefined
  }
  /** Nobody is in, and who was has signed this device out from another one. */
  const cleared = () => (me() && !person() ? clearedOf() : undefined)
  return (
    <div class="frame">
      <a class="skip" href="#page" target="_self">
        {t('frame.skip')}
      </a>
      <header class="head">
        <A class="brand" href="/">
          <Brand />
          {t('frame.product')}
        </A>
        <nav aria-label={t('frame.main')}>
          <ul>
            <li>
              <A href="/" end>
                {t(isInside() ? 'frame.home' : 'frame.welcome')}
              </A>
            </li>
            <Show when={person()}>
              <li>
                <A href="/cerca">{t('frame.search')}</A>
              </li>
            </Show>
            <li>
              <A href="/aiuto">{t('frame.help')}</A>
            </li>
          </ul>
        </nav>
        <PageTail />
      </header>
      <main id="page" class="page" tabindex="-1">
        <Show when={!online()}>
          <Notice tone="warning">{t('frame.offlineNow')}</Notice>
        </Show>
        <Show when={displaced()}>
          <Displaced />
        </Show>
        <Show when={keeps()}>{(mine) => <WaitingWords me={mine().me} person={mine().person} />}</Show>
        <Show when={cleared()}>{(whose) => <ClearedDevice person={whose()} />}</Show>
        <Boundary>{props.children}</Boundary>
      </main>
      <PageFoot />
    </div>
  )
}

/** Another tab of this browser has become somebody else's; this page is not theirs. */
const Displaced = () => (
  <Notice tone="warning">
    <p>{t('refusal.other-person')}</p>
    <p class="actions">
      <Button onClick={() => location.reload()}>{t('frame.reload')}</Button>
    </p>
  </Notice>
)

const Brand = () => (
  <svg viewBox="0 0 32 32" aria-hidden="true">
    <path class="warp" d="M11 3v5M11 14v15M21 3v15M21 24v5" />
    <path class="weft" d="M3 11h15M24 11h5M3 21h5M14 21h15" />
  </svg>
)

const createOnline = () => {
  const [online, setOnline] = createSignal(navigator.onLine)
  const look = () => setOnline(navigator.onLine)
  onMount(() => {
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
  })
  onCleanup(() => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  return online
}
