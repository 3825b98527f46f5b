import { For, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { listMyVoices } from '../people/own-data.ts'
import { createAnswer } from '../ui/createAnswer.ts'
import { Refused } from '../ui/Refused.tsx'
import { SpokenHere } from './SpokenHere.tsx'

/** From where one speaks, workshop by workshop: to change from today on, or also for the past. */
export const MyVoices = () => {
  const { answer, again } = createAnswer(
    () => 'voices',
    () => listMyVoices(),
  )
  const known = () => {
    const given = answer()
    return given && !isNo(given) ? given.voices : []
  }
  const unread = () => {
    const given = answer()
    return given && isNo(given) ? given.refusal : undefined
  }
  return (
    <>
      <p class="note">{t('mine.voices.lead')}</p>
      <Refused no={unread()} />
      <Show when={answer() && !unread() && known().length === 0}>
        <p>{t('mine.voices.none')}</p>
      </Show>
      <For each={known()}>{(spoken) => <SpokenHere spoken={spoken} onChanged={again} />}</For>
    </>
  )
}
