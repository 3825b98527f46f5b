import { useNavigate } from '@solidjs/router'
import { createSignal, createUniqueId, For, onMount } from 'solid-js'
import { documentKinds, type DocumentKind } from '../../shared/documents.ts'
import { createDocument } from '../workshops/asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import './texts.css'

/** The choice among the three kinds, each with one line on what it is for, and a title. */
export const NewText = (props: { workshopId: string; onClose: () => void }) => {
  const navigate = useNavigate()
  const heading = createUniqueId()
  let first!: HTMLHeadingElement
  const [kind, setKind] = createSignal<DocumentKind>('proposal')
  const [title, setTitle] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  onMount(() => first.focus())
  const { busy, no, submit } = createSubmit(async () => {
    setWrong(title().trim() ? undefined : t('workshop.textTitleMissing'))
    if (wrong()) return undefined
    const answer = await createDocument(props.workshopId, { kind: kind(), title: title() })
    if ('refusal' in answer) return answer.refusal
    navigate(`/t/${answer.document.id}`)
    return undefined
  })
  return (
    <section class="card new-text" aria-labelledby={heading}>
      <h3 id={heading} tabindex="-1" ref={first}>
        {t('workshop.newTextTitle')}
      </h3>
      <form class="form" novalidate onSubmit={submit}>
        <fieldset class="field">
          <legend>{t('workshop.kind')}</legend>
          <div class="choices">
            <For each={documentKinds}>
              {(option) => (
                <label class="choice no-shape">
                  <input
                    type="radio"
                    name="kind"
                    checked={kind() === option}
                    onChange={() => setKind(option)}
                  />
                  <span>
                    {t(`kind.name.${option}`)}
                    <small>{t(`kind.purpose.${option}`)}</small>
                  </span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
        <Field
          label={t('workshop.textTitle')}
          hint={t('workshop.textTitleHint')}
          autocomplete="off"
          value={title()}
          onValue={setTitle}
          wrong={wrong()}
        />
        <Refused no={no()} />
        <p class="actions">
          <Button type="submit" look="filled" busy={busy()}>
            {t('workshop.create')}
          </Button>
          <Button look="plain" onClick={() => props.onClose()}>
            {t('workshop.notNow')}
          </Button>
        </p>
      </form>
    </section>
  )
}
