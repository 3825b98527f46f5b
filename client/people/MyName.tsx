import { createSignal, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { rename } from './mine.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { refreshMe } from './me.ts'

/** The name one prefers. It is kept in one place: everywhere else it is read from there. */
export const MyName = (props: { name: string }) => {
  const [name, setName] = createSignal(props.name)
  const [wrong, setWrong] = createSignal<string>()
  const [saved, setSaved] = createSignal<string>()
  const { busy, no, submit } = createSubmit(async () => {
    setSaved(undefined)
    setWrong(name().trim() ? undefined : t('people.nameMissing'))
    if (wrong()) return undefined
    const answer = await rename(name())
    if (isNo(answer)) return answer.refusal
    setName(answer.name)
    await refreshMe()
    setSaved(answer.name)
    return undefined
  })
  return (
    <form class="form" novalidate onSubmit={submit}>
      <Field
        label={t('people.name')}
        hint={t('people.nameHint')}
        autocomplete="name"
        value={name()}
        onValue={setName}
        wrong={wrong()}
      />
      <p class="note">{t('mine.name.text')}</p>
      <Refused no={no()} />
      <Button type="submit" busy={busy()}>
        {t('mine.name.save')}
      </Button>
      <Show when={saved()} keyed>
        {(now) => <Notice>{t('mine.name.saved', { name: now })}</Notice>}
      </Show>
    </form>
  )
}
