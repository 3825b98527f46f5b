import { createSignal, onMount, Show } from 'solid-js'
import { isNo, type Answer } from '../api.ts'
import { sendCode } from './asked.ts'
import { t } from '../i18n.ts'
import { createSecond } from '../second-factor/createSecond.ts'
import { SecondStep } from '../second-factor/SecondStep.tsx'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { PageHead } from '../ui/PageHead.tsx'
import { refusalWords } from '../ui/refusal-words.ts'
import { Refused } from '../ui/Refused.tsx'

type Props = {
  email: string
  lead: string
  press: string
  verify: (email: string, code: string) => Promise<Answer<unknown>>
  onDone: () => void
  onOtherEmail: () => void
  sendAgain?: (email: string) => Promise<Answer<unknown>>
  /** Inside a page that has its own opening. */
  inside?: boolean
}

/** Six digits typed in the same page where the e-mail was; pasting and filling in by the browser work too. */
export const CodeStep = (props: Props) => {
  let field!: HTMLInputElement
  const [code, setCode] = createSignal('')
  const [wrong, setWrong] = createSignal<string>()
  const [again, setAgain] = createSignal(false)
  const second = createSecond(() => props.onDone())
  onMount(() => field.focus())
  const { busy, no, submit } = createSubmit(async () => {
    const digits = code().replace(/\D/gu, '')
    setAgain(false)
    setWrong(digits.length === 6 ? undefined : t('signIn.codeMissing'))
    if (wrong()) return undefined
    const answer = await props.verify(props.email, digits)
    if (!isNo(answer)) second.pass(answer)
    else if (answer.refusal !== 'code-wrong') return answer.refusal
    else setWrong(t('refusal.code-wrong'))
    return undefined
  })
  const sendAgain = async () => {
    const answer = await (props.sendAgain ?? sendCode)(props.email)
    setWrong(isNo(answer) ? refusalWords(answer.refusal) : undefined)
    setAgain(!isNo(answer))
    field.focus()
  }
  return (
    <Show
      when={!second.asked()}
      fallback={<SecondStep inside={props.inside} onDone={() => props.onDone()} />}
    >
      <Show when={!props.inside} fallback={<p>{props.lead}</p>}>
        <PageHead quiet title={t('signIn.codeTitle')} lead={props.lead} />
      </Show>
      <form class="form" novalidate onSubmit={submit}>
        <Field
          ref={field}
          class="code"
          label={t('signIn.code')}
          hint={t('signIn.codeHint')}
          inputmode="numeric"
          autocomplete="one-time-code"
          maxlength="9"
          value={code()}
          onValue={setCode}
          wrong={wrong()}
        />
        <Refused no={no()} />
        <Button type="submit" look="filled" busy={busy()}>
          {props.press}
        </Button>
        <Show when={again()}>
          <Notice>{t('signIn.codeSent')}</Notice>
        </Show>
        <p class="actions">
          <Button onClick={() => void sendAgain()}>{t('signIn.sendAgain')}</Button>
          <Button look="plain" onClick={() => props.onOtherEmail()}>
            {t('signIn.otherEmail')}
          </Button>
        </p>
      </form>
    </Show>
  )
}
