import { createSignal, For, Show } from 'solid-js'
import type { Step } from '../contributions/asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { stepWords } from './step-words.ts'
import type { VoiceOf } from './StepWalk.tsx'

const AT_ONCE = 12

type Props = { steps: Step[]; voiceOf: VoiceOf }

/** The steps under their days, the newest first; earlier ones are a press away. */
export const StepDays = (props: Props) => {
  const [shown, setShown] = createSignal(AT_ONCE)
  const days = () => byDay(props.steps.slice(0, shown()))
  return (
    <>
      <For each={days()}>
        {(day) => (
          <section class="day">
            <h3>{day.name}</h3>
            <ol>
              <For each={day.steps}>
                {(step) => (
                  <li>
                    <PersonMark
                      initials={step.initials}
                      style={step.style}
                      voice={props.voiceOf(step.person)}
                    />
                    <p>
                      <b>
                        <bdi>{step.name || t('people.someoneOfTheGroup')}</bdi>
                      </b>{' '}
                      {stepWords(step)}
                    </p>
                  </li>
                )}
              </For>
            </ol>
          </section>
        )}
      </For>
      <Show when={shown() < props.steps.length}>
        <p class="actions">
          <Button onClick={() => setShown(shown() + AT_ONCE)}>{t('steps.more')}</Button>
        </p>
      </Show>
    </>
  )
}

const byDay = (steps: Step[]) => {
  const days: { name: string; steps: Step[] }[] = []
  for (const step of steps) {
    const name = dayOf(step.to)
    const last = days.at(-1)
    if (last?.name === name) last.steps.push(step)
    else days.push({ name, steps: [step] })
  }
  return days
}
