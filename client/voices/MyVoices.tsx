import { createSignal, Index, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { listMyVoices } from '../people/own-data.ts'
import { createAnswer } from '../ui/createAnswer.ts'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { SpokenHere } from './SpokenHere.tsx'

const MyConsents = later(async () => (await import('../consents/MyConsents.tsx')).MyConsents)

/** From where one speaks, workshop by workshop: to change from today on, or also for the past. */
export const MyVoices = () => {
  const { answer, again } = createAnswer(
    () => 'voices',
    () => listMyVoices(),
  )
  const [taken, setTaken] = createSignal<string>()
  const known = () => {
    const given = answer()
    return given && !isNo(given) ? given : undefined
  }
  const withdrawn = (workshop: string) => {
    setTaken(undefined)
    setTaken(workshop)
    again()
  }
  const unread = () => {
    const given = answer()
    return given && isNo(given) ? given.refusal : undefined
  }
  return (
    <>
      <p class="note">{t('mine.voices.lead')}</p>
      <Refused no={unread()} />
      <Show when={known()?.voices.length === 0}>
        <p>{t('mine.voices.none')}</p>
      </Show>
      <Index each={known()?.voices}>{(spoken) => <SpokenHere spoken={spoken()} onChanged={again} />}</Index>
      <Show when={known()}>
        {(given) => <MyConsents consents={given().consents} onChanged={withdrawn} />}
      </Show>
      <Show when={taken()} keyed>
        {(workshop) => <Notice focused>{t('consent.taken', { workshop })}</Notice>}
      </Show>
    </>
  )
}
