import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { withdrawVoice, type MyConsentsHere } from '../people/own-data.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Refused } from '../ui/Refused.tsx'
import { voiceWords } from '../voices/VoiceWords.tsx'

/** One workshop: each yes with its day and the words that were on the screen. */
export const ConsentsHere = (props: { here: MyConsentsHere; onChanged: (workshop: string) => void }) => {
  const id = createUniqueId()
  let opener!: HTMLButtonElement
  const [asking, setAsking] = createSignal(false)
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await withdrawVoice(props.here.workshopId)
    if (isNo(answer)) return answer.refusal
    props.onChanged(props.here.workshop)
    return undefined
  })
  const keep = () => {
    setAsking(false)
    opener.focus()
  }
  return (
    <article class="consents" aria-labelledby={id}>
      <h4 id={id}>
        <bdi>{props.here.workshop}</bdi>
      </h4>
      <ul>
        <For each={props.here.given}>
          {({ knowledge, wording, language, at }) => (
            <li>
              <p>{t('consent.said', { day: dayOf(at), voice: voiceWords(knowledge) })}</p>
              <blockquote>{t(`people.wording.${wording}`)}</blockquote>
              <Show when={language}>{(read) => <p class="note">{t(`consent.saidIn.${read()}`)}</p>}</Show>
            </li>
          )}
        </For>
      </ul>
      <Show
        when={asking()}
        fallback={
          <p class="actions">
            <Button ref={opener} aria-describedby={id} onClick={() => setAsking(true)}>
              {t('consent.take')}
            </Button>
          </p>
        }
      >
        <form class="form" onSubmit={submit}>
          <p>{t('consent.takeText')}</p>
          <Refused no={no()} />
          <p class="actions">
            <Button
              ref={(button) => queueMicrotask(() => button.focus())}
              type="submit"
              look="filled"
              busy={busy()}
            >
              {t('consent.yes')}
            </Button>
            <Button look="plain" onClick={keep}>
              {t('consent.no')}
            </Button>
          </p>
        </form>
      </Show>
    </article>
  )
}
