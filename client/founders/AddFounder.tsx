import { createSignal, Show } from 'solid-js'
import { addFounder } from './asked.ts'
import { seemsEmail } from '../doors/email.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'

export const AddFounder = (props: { workshopId: string; onAdded: (name: string) => void }) => {
  let opener!: HTMLButtonElement
  const [open, setOpen] = createSignal(false)
  const [name, setName] = createSignal('')
  const [email, setEmail] = createSignal('')
  const [tried, setTried] = createSignal(false)
  const wrongName = () => (tried() && !name().trim() ? t('people.nameMissing') : undefined)
  const wrongEmail = () => (tried() && !seemsEmail(email()) ? t('signIn.emailMissing') : undefined)
  const close = () => {
    for (const empty of [setName, setEmail]) empty('')
    setTried(false)
    setOpen(false)
    opener.focus()
  }
  const { busy, no, submit } = createSubmit(async () => {
    setTried(true)
    if (wrongName() || wrongEmail()) return undefined
    const answer = await addFounder(props.workshopId, { name: name(), email: email() })
    if ('refusal' in answer) return answer.refusal
    const added = name().trim()
    close()
    props.onAdded(added)
    return undefined
  })
  return (
    <>
      <Button ref={opener} aria-expanded={open()} onClick={() => setOpen(!open())}>
        {t('founders.add')}
      </Button>
      <Show when={open()}>
        <form class="form" novalidate onSubmit={submit}>
          <Field
            label={t('founders.name')}
            autocomplete="off"
            value={name()}
            onValue={setName}
            wrong={wrongName()}
          />
          <Field
            label={t('founders.email')}
            type="email"
            autocomplete="off"
            value={email()}
            onValue={setEmail}
            wrong={wrongEmail()}
          />
          <Refused no={no()} />
          <p class="actions">
            <Button type="submit" look="filled" busy={busy()}>
              {t('founders.write')}
            </Button>
            <Button onClick={close}>{t('workshop.notNow')}</Button>
          </p>
        </form>
      </Show>
    </>
  )
}
