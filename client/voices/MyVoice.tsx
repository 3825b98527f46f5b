import { createSignal, Show } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'
import { changeVoice, type WorkshopView } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { VoiceChoice } from './VoiceChoice.tsx'
import { voiceWords } from './VoiceWords.tsx'

/** From where one speaks here. A change counts from today: what was written keeps its voice. */
export const MyVoice = (props: { workshopId: string; view: WorkshopView; onChanged: () => void }) => {
  let form!: HTMLFormElement
  let opener!: HTMLButtonElement
  const [chosen, setChosen] = createSignal<Knowledge[]>()
  const [changed, setChanged] = createSignal(false)
  const mine = () =>
    props.view.members.find(({ personId }) => personId === props.view.me.personId)?.voice ?? []
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await changeVoice(props.workshopId, chosen() ?? [])
    if ('refusal' in answer) return answer.refusal
    close()
    setChanged(true)
    props.onChanged()
    return undefined
  })
  const close = () => {
    setChosen(undefined)
    opener.focus()
  }
  const open = () => {
    setChanged(false)
    setChosen([...mine()])
    form.querySelector('input')?.focus()
  }
  return (
    <section aria-labelledby="voice">
      <h2 id="voice">{t('workshop.voice')}</h2>
      <Show
        when={chosen()}
        fallback={
          <>
            <p>{t('workshop.voiceNow', { voice: voiceWords(mine()) })}</p>
            <Show when={changed()}>
              <Notice>{t('workshop.voiceSaved')}</Notice>
            </Show>
            <p class="actions">
              <Button ref={opener} onClick={open}>
                {t('workshop.voiceChange')}
              </Button>
            </p>
          </>
        }
      >
        {(choice) => (
          <form ref={form} class="form" onSubmit={submit}>
            <p class="note">{t('workshop.voiceText')}</p>
            <VoiceChoice chosen={choice()} onChoose={setChosen} />
            <Refused no={no()} />
            <p class="actions">
              <Button type="submit" look="filled" busy={busy()}>
                {t('workshop.voiceSave')}
              </Button>
              <Button look="plain" onClick={close}>
                {t('workshop.voiceKeep')}
              </Button>
            </p>
          </form>
        )}
      </Show>
    </section>
  )
}
