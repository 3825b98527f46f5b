import { createSignal, createUniqueId, For, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { makePaperCode, type MadeCode } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'

type Someone = { personId: string; name: string }
type Props = {
  workshopId: string
  withoutMail: Someone[]
  onMade: (made: MadeCode & { name: string }) => void
}

/** Whom the code is for: somebody new, or one of those who are in without mail. */
export const MakePaperCode = (props: Props) => {
  const group = createUniqueId()
  const [known, setKnown] = createSignal<Someone>()
  const [name, setName] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  const { busy, no, submit } = createSubmit(async () => {
    const person = known()
    setWrong(person || name().trim() ? undefined : t('paper.nameMissing'))
    if (wrong()) return undefined
    const made = await makePaperCode(
      props.workshopId,
      person ? { personId: person.personId } : { name: name() },
    )
    if (isNo(made)) return made.refusal
    props.onMade({ ...made, name: person?.name ?? name() })
    return undefined
  })
  return (
    <form class="form" novalidate onSubmit={submit}>
      <Show when={props.withoutMail.length > 0}>
        <fieldset class="field">
          <legend>{t('paper.whom')}</legend>
          <div class="choices">
            <label class="choice no-shape">
              <input type="radio" name={group} checked={!known()} onChange={() => setKnown(undefined)} />
              <span>{t('paper.someoneNew')}</span>
            </label>
            <For each={props.withoutMail}>
              {(person) => (
                <label class="choice no-shape">
                  <input
                    type="radio"
                    name={group}
                    checked={known()?.personId === person.personId}
                    onChange={() => setKnown(person)}
                  />
                  <span>{t('paper.again', { name: person.name })}</span>
                </label>
              )}
            </For>
          </div>
        </fieldset>
      </Show>
      <Show when={!known()}>
        <Field
          label={t('paper.newName')}
          autocomplete="off"
          value={name()}
          onValue={setName}
          wrong={wrong()}
        />
      </Show>
      <Refused no={no()} />
      <Button type="submit" look="filled" busy={busy()}>
        {t('paper.make')}
      </Button>
    </form>
  )
}
