import { createSignal, Show } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'
import { apply } from './asked.ts'
import { seemsEmail } from '../doors/email.ts'
import { t } from '../i18n.ts'
import { person } from '../people/me.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'
import { VoiceChoice } from '../voices/VoiceChoice.tsx'

export type Given = { name: string; email: string; knowledge: Knowledge[] }

type Props = {
  token: string
  /** Kept by the page: going back from the six digits loses nothing. */
  given: Given
  onGiven: (given: Partial<Given>) => void
  /** A person who is signed in already has shown that the mail is theirs: no code follows. */
  onSent: (proof: 'code' | 'none') => void
}

export const ApplyForm = (props: Props) => {
  const [tried, setTried] = createSignal(false)
  const wrongName = () => (tried() && !props.given.name.trim() ? t('people.nameMissing') : undefined)
  const wrongEmail = () => (tried() && !seemsEmail(props.given.email) ? t('signIn.emailMissing') : undefined)
  const { busy, no, submit } = createSubmit(async () => {
    setTried(true)
    if (!person() && (wrongName() || wrongEmail())) return undefined
    const { knowledge } = props.given
    const answer = await apply(props.token, person() ? { knowledge } : { ...props.given })
    if ('refusal' in answer) return answer.refusal
    props.onSent(person() ? 'none' : 'code')
    return undefined
  })
  return (
    <>
      <PageHead title={t('invitation.formTitle')} lead={t('invitation.how')} />
      <form class="form" novalidate onSubmit={submit}>
        <Show
          when={!person()}
          fallback={<p class="note">{t('signIn.already', { name: person()?.name ?? '' })}</p>}
        >
          <Field
            label={t('people.name')}
            hint={t('people.nameHint')}
            autocomplete="name"
            value={props.given.name}
            onValue={(name) => props.onGiven({ name })}
            wrong={wrongName()}
          />
          <Field
            label={t('people.email')}
            type="email"
            autocomplete="email"
            value={props.given.email}
            onValue={(email) => props.onGiven({ email })}
            wrong={wrongEmail()}
          />
        </Show>
        <VoiceChoice chosen={props.given.knowledge} onChoose={(knowledge) => props.onGiven({ knowledge })} />
        <Refused no={no()} />
        <Button type="submit" look="filled" busy={busy()}>
          {t('invitation.send')}
        </Button>
      </form>
    </>
  )
}
