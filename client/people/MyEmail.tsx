import { createSignal, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { askEmail, confirmEmail } from './mine.ts'
import { seemsEmail } from '../doors/email.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { refreshMe } from './me.ts'

/** Only for who changes it. */
const CodeStep = later(async () => (await import('../doors/CodeStep.tsx')).CodeStep)

/** The address with which one enters; six digits prove the new one before it takes the place of the old. */
export const MyEmail = (props: { email: string | null }) => {
  const [step, setStep] = createSignal<'rest' | 'new' | 'code' | 'done'>('rest')
  const [email, setEmail] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  const ask = createSubmit(async () => {
    setWrong(seemsEmail(email()) ? undefined : t('signIn.emailMissing'))
    if (wrong()) return undefined
    const answer = await askEmail(email())
    if (isNo(answer)) return answer.refusal
    setStep('code')
    return undefined
  })
  const done = async () => {
    await refreshMe()
    setStep('done')
  }
  return (
    <section aria-labelledby="email">
      <h3 id="email">{t('mine.email.title')}</h3>
      <Show
        when={step() === 'new' || step() === 'code'}
        fallback={
          <>
            <Show when={props.email} fallback={<p class="note">{t('paper.noMail')}</p>}>
              <p>
                <bdi>{props.email}</bdi>
              </p>
              <p class="note">{t('mine.email.text')}</p>
            </Show>
            <Show when={step() === 'done'}>
              <Notice focused>{t('mine.email.done')}</Notice>
            </Show>
            <p class="actions">
              <Button onClick={() => setStep('new')}>
                {t(props.email ? 'mine.email.change' : 'paper.addMail')}
              </Button>
            </p>
          </>
        }
      >
        <Show
          when={step() === 'code'}
          fallback={
            <form class="form" novalidate onSubmit={ask.submit}>
              <Field
                ref={(field) => queueMicrotask(() => field.focus())}
                label={t('mine.email.new')}
                type="email"
                autocomplete="email"
                value={email()}
                onValue={setEmail}
                wrong={wrong()}
              />
              <Refused no={ask.no()} />
              <p class="actions">
                <Button type="submit" look="filled" busy={ask.busy()}>
                  {t('signIn.send')}
                </Button>
                <Button look="plain" onClick={() => setStep('rest')}>
                  {t('mine.email.keep')}
                </Button>
              </p>
            </form>
          }
        >
          <CodeStep
            inside
            email={email()}
            lead={t('mine.email.codeLead', { email: email() })}
            press={t('signIn.codeVerify')}
            verify={(_, code) => confirmEmail(code)}
            sendAgain={askEmail}
            onDone={() => void done()}
            onOtherEmail={() => setStep('new')}
          />
        </Show>
      </Show>
    </section>
  )
}
