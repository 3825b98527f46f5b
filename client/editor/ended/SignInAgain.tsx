import { createSignal, Show } from 'solid-js'
import { displaced, isNo } from '../../api.ts'
import { sendCode, verifyCode } from '../../doors/asked.ts'
import { mustAsk } from '../../devices/answer.ts'
import { t } from '../../i18n.ts'
import { PaperStep } from '../../paper-codes/PaperStep.tsx'
import { EnterByPasskey } from '../../passkeys/EnterByPasskey.tsx'
import { person, refreshMe } from '../../people/me.ts'
import { createSecond } from '../../second-factor/createSecond.ts'
import { SecondStep } from '../../second-factor/SecondStep.tsx'
import { Button } from '../../ui/Button.tsx'
import { createSubmit } from '../../ui/createSubmit.ts'
import { Field } from '../../ui/Field.tsx'
import { Refused } from '../../ui/Refused.tsx'

/** The same door as ever, opened beside the text: not a word leaves the page. */
export const SignInAgain = (props: { onIn: () => void }) => {
  const [email, setEmail] = createSignal(person()?.email ?? '')
  const [code, setCode] = createSignal('')
  const [sent, setSent] = createSignal(false)
  const [paper, setPaper] = createSignal(false)
  const comeIn = async () => {
    await refreshMe()
    // Who came in is somebody else: the words of this page are not theirs to send.
    if (displaced()) return
    await mustAsk()
    props.onIn()
  }
  const second = createSecond(() => void comeIn())
  const ask = createSubmit(async () => {
    const answer = await sendCode(email().trim())
    if (isNo(answer)) return answer.refusal
    setSent(true)
    return undefined
  })
  const enter = createSubmit(async () => {
    const answer = await verifyCode(email().trim(), code().replace(/\D/g, ''))
    if (isNo(answer)) return answer.refusal
    second.pass(answer)
    return undefined
  })
  return (
    <Show
      when={sent()}
      fallback={
        <Show
          when={!paper()}
          fallback={<PaperStep inside onEnter={() => void comeIn()} onOtherWay={() => setPaper(false)} />}
        >
          <form class="form" onSubmit={ask.submit}>
            <Field
              label={t('again.email')}
              type="email"
              autocomplete="email"
              required
              value={email()}
              onValue={setEmail}
            />
            <Refused no={ask.no()} />
            <Button type="submit" look="filled" busy={ask.busy()}>
              {t('again.sendCode')}
            </Button>
            <EnterByPasskey onEnter={() => void comeIn()} />
            <button type="button" class="link" onClick={() => setPaper(true)}>
              {t('paper.have')}
            </button>
          </form>
        </Show>
      }
    >
      <Show when={!second.asked()} fallback={<SecondStep inside onDone={() => void comeIn()} />}>
        <form class="form" onSubmit={enter.submit}>
          <p role="status">{t('again.sent')}</p>
          <Field
            label={t('again.code')}
            class="code"
            inputmode="numeric"
            autocomplete="one-time-code"
            required
            value={code()}
            onValue={setCode}
          />
          <Refused no={enter.no()} />
          <Button type="submit" look="filled" busy={enter.busy()}>
            {t('again.enter')}
          </Button>
        </form>
      </Show>
    </Show>
  )
}
