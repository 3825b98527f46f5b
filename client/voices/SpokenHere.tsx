import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'
import { changeVoice } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import type { MyVoiceHere } from '../people/own-data.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { VoiceChoice } from './VoiceChoice.tsx'
import { voiceWords } from './VoiceWords.tsx'

/** One workshop: what one says there now, and how far back a change goes. */
export const SpokenHere = (props: { spoken: MyVoiceHere; onChanged: () => void }) => {
  const id = createUniqueId()
  const [chosen, setChosen] = createSignal<Knowledge[]>()
  const [past, setPast] = createSignal<'keep' | 'erase'>('keep')
  const [changed, setChanged] = createSignal<'keep' | 'erase'>()
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await changeVoice(props.spoken.workshopId, chosen() ?? [], past())
    if ('refusal' in answer) return answer.refusal
    setChosen(undefined)
    setChanged(past())
    props.onChanged()
    return undefined
  })
  const open = () => {
    setChanged(undefined)
    setPast('keep')
    setChosen([...props.spoken.knowledge])
  }
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>
        <bdi>{props.spoken.workshop}</bdi>
      </h3>
      <p>{t('workshop.voiceNow', { voice: voiceWords(props.spoken.knowledge) })}</p>
      <Show when={changed()} keyed>
        {(how) => (
          <Notice focused>{t(how === 'erase' ? 'mine.voices.erased' : 'workshop.voiceSaved')}</Notice>
        )}
      </Show>
      <Show
        when={chosen()}
        fallback={
          <p class="actions">
            <Button aria-describedby={id} onClick={open}>
              {t('mine.voices.change')}
            </Button>
          </p>
        }
      >
        {(choice) => (
          <form class="form" onSubmit={submit}>
            <VoiceChoice chosen={choice()} onChoose={setChosen} />
            <fieldset class="field">
              <legend>{t('mine.voices.since')}</legend>
              <div class="choices">
                <For each={['keep', 'erase'] as const}>
                  {(one) => (
                    <label class="choice">
                      <input
                        type="radio"
                        name={`past-${id}`}
                        checked={past() === one}
                        onChange={() => setPast(one)}
                      />
                      <span>{t(`mine.voices.${one}`)}</span>
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
            <Refused no={no()} />
            <p class="actions">
              <Button type="submit" look="filled" busy={busy()}>
                {t('workshop.voiceSave')}
              </Button>
              <Button look="plain" onClick={() => setChosen(undefined)}>
                {t('workshop.voiceKeep')}
              </Button>
            </p>
          </form>
        )}
      </Show>
    </section>
  )
}
