import { A, useLocation, useNavigate } from '@solidjs/router'
import { createSignal, Match, onMount, Show, Switch } from 'solid-js'
import { isNo } from '../api.ts'
import { verifyCode } from './asked.ts'
import { mustAsk } from '../devices/answer.ts'
import { DeviceStep } from '../devices/DeviceStep.tsx'
import { t } from '../i18n.ts'
import { me, meetAnew, person } from '../people/me.ts'
import { PaperStep } from '../paper-codes/PaperStep.tsx'
import { PasskeyStep } from '../passkeys/PasskeyStep.tsx'
import { asksByItself } from '../passkeys/support.ts'
import { SecondStep } from '../second-factor/SecondStep.tsx'
import { CodeStep } from './CodeStep.tsx'
import { EmailStep } from './EmailStep.tsx'
import { Institution, outcomeOf } from './Institution.tsx'
import { LinkStep } from './LinkStep.tsx'
import './doors.css'

/**
 * The way in: an e-mail, then six digits in the same page; or the link of the same mail, which signs in by a press. Then,
 * once, whose device it is.
 */
export const SignInPage = () => {
  const location = useLocation<{ back?: string }>()
  const navigate = useNavigate()
  const [email, setEmail] = createSignal('')
  const [step, setStep] = createSignal<'link' | 'email' | 'code' | 'paper' | 'second' | 'device' | 'passkey'>(
    location.hash.length > 1 ? 'link' : 'email',
  )
  const token = location.hash.slice(1)
  const from = () => String(location.query.da ?? '')
  const goOn = () => navigate(location.state?.back ?? '/', { replace: true })
  /** Once, and only on a device that is the person's own. */
  const offer = async () => {
    const known = me()
    const may = known && !isNo(known) && known.own && known.offerPasskey
    if (may && (await asksByItself())) setStep('passkey')
    else goOn()
  }
  const enter = async () => {
    await meetAnew()
    if (!person()) return
    if (await mustAsk()) setStep('device')
    else await offer()
  }
  // Back from the institution's page, and let in: what follows is as after any other door.
  onMount(() => {
    if (from() === 'institution') void enter()
    if (from() === 'second') setStep('second')
  })
  return (
    <div class="door">
      <Switch>
        <Match when={step() === 'link'}>
          <LinkStep token={token} onEnter={() => void enter()} onOtherWay={() => setStep('email')} />
        </Match>
        <Match when={step() === 'email'}>
          <Already />
          <EmailStep
            email={email()}
            onEmail={setEmail}
            onSent={() => setStep('code')}
            onEnter={() => void enter()}
          />
          <Institution outcome={outcomeOf(from())} />
          <NoMail onPaper={() => setStep('paper')} />
          <NoPlaceYet />
        </Match>
        <Match when={step() === 'paper'}>
          <PaperStep onEnter={() => void enter()} onOtherWay={() => setStep('email')} />
        </Match>
        <Match when={step() === 'code'}>
          <CodeStep
            email={email()}
            lead={t('signIn.codeLead', { email: email() })}
            press={t('signIn.verify')}
            verify={verifyCode}
            onDone={() => void enter()}
            onOtherEmail={() => setStep('email')}
          />
          <NoPlaceYet />
        </Match>
        <Match when={step() === 'second'}>
          <SecondStep onDone={() => void enter()} />
        </Match>
        <Match when={step() === 'device'}>
          <DeviceStep onDone={() => void offer()} />
        </Match>
        <Match when={step() === 'passkey'}>
          <PasskeyStep onDone={goOn} />
        </Match>
      </Switch>
    </div>
  )
}

const Already = () => (
  <Show when={person()}>
    {(known) => (
      <p class="notice">
        {t('signIn.already', { name: known().name })} <A href="/">{t('frame.backHome')}</A>
      </p>
    )}
  </Show>
)

const NoMail = (props: { onPaper: () => void }) => (
  <p class="no-mail">
    <button type="button" class="link" onClick={() => props.onPaper()}>
      {t('paper.have')}
    </button>
  </p>
)

const NoPlaceYet = () => (
  <p class="note">
    {t('signIn.noAccount')} <A href="/aiuto">{t('frame.help')}</A>
  </p>
)
