import { createSignal } from 'solid-js'
import { sendCode } from './asked.ts'
import { t } from '../i18n.ts'
import { EnterByPasskey } from '../passkeys/EnterByPasskey.tsx'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'
import { seemsEmail } from './email.ts'

type Props = {
  email: string
  onEmail: (email: string) => void
  onSent: () => void
  onEnter: () => void
}

export const EmailStep = (props: Props) => {
  const [wrong, setWrong] = createSignal<string>()
  const { busy, no, submit } = createSubmit(async () => {
    setWrong(seemsEmail(props.email) ? undefined : t('signIn.emailMissing'))
    if (wrong()) return undefined
    const answer = await sendCode(props.email)
    if ('refusal' in answer) return answer.refusal
    props.onSent()
    return undefined
  })
  return (
    <>
      <PageHead title={t('signIn.title')} lead={t('signIn.lead')} />
      <form class="form" novalidate onSubmit={submit}>
        <Field
          label={t('people.email')}
          type="email"
          autocomplete="email webauthn"
          value={props.email}
          onValue={props.onEmail}
          wrong={wrong()}
        />
        <Refused no={no()} />
        <Button type="submit" look="filled" busy={busy()}>
          {t('signIn.send')}
        </Button>
      </form>
      <EnterByPasskey autofill onEnter={() => props.onEnter()} />
    </>
  )
}
