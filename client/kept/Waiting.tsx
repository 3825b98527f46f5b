import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import { t } from '../i18n.ts'
import { Notice } from '../ui/Notice.tsx'
import type { Me } from '../people/asked.ts'
import { clearedOf, setClearedOf } from './cleared.ts'
import { dropOthers, hasUnsent, wipe, type KeptText } from './kept-texts.ts'
import { KeptList } from './KeptTexts.tsx'
import { LeftWords } from './LeftWords.tsx'

/** Mostly nothing waits, and then nothing more is fetched. */
const sendThose = async (person: string, workshops: string[]): Promise<KeptText[]> => {
  await dropOthers(person, workshops)
  if (!(await hasUnsent(person))) return []
  return (await import('./send-kept.ts')).sendKept(person)
}

/** On any page but the desk: words left on this device leave by themselves, and those that cannot are told. */
export const WaitingWords = (props: { me: Me; person: string }) => {
  const [stuck, setStuck] = createSignal<KeptText[]>([])
  let busy = false
  const send = async () => {
    if (busy) return
    busy = true
    const workshops = props.me.workshops.map(({ id }) => id)
    setStuck(await sendThose(props.person, workshops).catch(() => []))
    // Back in on a device that they had signed out from afar: their words have gone, and it keeps what its person says now.
    if (clearedOf() === props.person && !(await hasUnsent(props.person))) {
      if (!props.me.own) await wipe(props.person)
      // Last: on a device that is not theirs alone this component goes with it.
      setClearedOf(undefined)
    }
    busy = false
  }
  const again = () => void send()
  const opening = () => stuck().filter(({ opens }) => opens)
  createEffect(on(() => props.me, again))
  onMount(() => window.addEventListener('online', again))
  onCleanup(() => window.removeEventListener('online', again))
  return (
    <>
      <Show when={opening().length > 0}>
        <Notice tone="warning">
          <p>{t('kept.stuck')}</p>
          <KeptList texts={opening()} />
        </Notice>
      </Show>
      <Show when={stuck().length > opening().length}>
        <LeftWords person={props.person} onGone={again} />
      </Show>
    </>
  )
}
