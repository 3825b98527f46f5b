import { createMemo, createSignal, For, Show } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'
import type { Step } from '../contributions/asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { PersonMark } from '../ui/PersonMark.tsx'
import { stepWords } from './step-words.ts'
import './steps.css'

/** How many marks stand on the thread at once. */
const WINDOW = 9

/** From where a person speaks, as far as it is known. */
export type VoiceOf = (person: string) => readonly Knowledge[]

type Props = { documentId: string; steps: Step[]; voiceOf: VoiceOf }

/** One step at a time, from the first to today: who, where, on which day. It moves only when somebody presses. */
export const StepWalk = (props: Props) => {
  const inOrder = createMemo(() => props.steps.toReversed())
  const [at, setAt] = createSignal(inOrder().length - 1)
  const step = () => inOrder()[at()]!
  const go = (to: number) => setAt(Math.max(0, Math.min(to, inOrder().length - 1)))
  return (
    <section class="card walk" aria-labelledby="walk">
      <h2 id="walk">{t('steps.walk')}</h2>
      <Thread steps={inOrder()} at={at()} voiceOf={props.voiceOf} />
      <div class="walk-step" role="status">
        <PersonMark initials={step().initials} style={step().style} voice={props.voiceOf(step().person)} />
        <div>
          <p class="note">{dayOf(step().to)}</p>
          <p>
            <b>
              <bdi>{step().name || t('people.someoneOfTheGroup')}</bdi>
            </b>{' '}
            {stepWords(step())}
          </p>
        </div>
      </div>
      <p class="actions">
        <Button aria-disabled={at() === 0} onClick={() => go(at() - 1)}>
          {t('steps.before')}
        </Button>
        <Button aria-disabled={at() === inOrder().length - 1} onClick={() => go(at() + 1)}>
          {t('steps.after')}
        </Button>
        <Button look="plain" aria-disabled={at() === 0} onClick={() => go(0)}>
          {t('steps.fromStart')}
        </Button>
        <Show when={step().part?.key}>
          {(key) => (
            <a class="button plain" href={`/t/${props.documentId}#${key()}`}>
              {t('steps.openPart')}
            </a>
          )}
        </Show>
      </p>
    </section>
  )
}

/** The steps nearest to the one that is read, on one thread; the words beside it say the same. */
const Thread = (props: { steps: Step[]; at: number; voiceOf: VoiceOf }) => {
  const from = () => Math.max(0, Math.min(props.at - Math.floor(WINDOW / 2), props.steps.length - WINDOW))
  return (
    <div class="thread" aria-hidden="true">
      <For each={props.steps.slice(from(), from() + WINDOW)}>
        {(step) => (
          <span classList={{ now: step === props.steps[props.at] }}>
            <PersonMark initials={step.initials} style={step.style} voice={props.voiceOf(step.person)} />
          </span>
        )}
      </For>
    </div>
  )
}
