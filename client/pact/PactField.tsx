import { createSignal, Show } from 'solid-js'
import type { PactWording } from '../workshops/group-calls.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { WritePactField } from './WritePactField.tsx'

type Props = { workshopId: string; wording: PactWording; onChanged: () => void }

/** One of the five fields, as the group reads it and as anybody writes it. */
export const PactField = (props: Props) => {
  let heading!: HTMLHeadingElement
  const [writing, setWriting] = createSignal(false)
  const [saved, setSaved] = createSignal(false)
  const field = () => props.wording.field
  const name = () => t(`pact.name.${field()}`)
  const close = (isSaved: boolean) => {
    setWriting(false)
    setSaved(isSaved)
    if (!isSaved) heading.focus()
    props.onChanged()
  }
  const write = () => {
    setSaved(false)
    setWriting(true)
  }
  return (
    <section aria-labelledby={field()}>
      <h2 id={field()} ref={heading} tabindex="-1">
        {name()}
      </h2>
      <p class="question">{t(`pact.question.${field()}`)}</p>
      <Show
        when={writing()}
        fallback={
          <>
            <Show
              when={props.wording.words}
              fallback={<p class="note">{t(field() === 'impact' ? 'pact.atTheEnd' : 'pact.empty')}</p>}
            >
              <p class="words">
                <bdi>{props.wording.words}</bdi>
              </p>
            </Show>
            <LastChange wording={props.wording} />
            <Show when={saved()}>
              <Notice focused>{t('pact.saved')}</Notice>
            </Show>
            <p class="actions">
              <Button aria-label={t('pact.writeField', { field: name() })} onClick={write}>
                {t('pact.write')}
              </Button>
            </p>
          </>
        }
      >
        <WritePactField workshopId={props.workshopId} wording={props.wording} onClose={close} />
      </Show>
    </section>
  )
}

const LastChange = (props: { wording: PactWording }) => (
  <Show when={props.wording.at}>
    {(at) => (
      <>
        <p class="note">{t('pact.by', { name: props.wording.by ?? '', day: dayOf(at()) })}</p>
        <Show when={props.wording.before}>
          {(before) => (
            <details>
              <summary>{t('pact.before')}</summary>
              <p class="words">
                <bdi>{before()}</bdi>
              </p>
            </details>
          )}
        </Show>
      </>
    )}
  </Show>
)
