import { A, useLocation, useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { verifyCode } from '../api.ts'
import { t } from '../i18n.ts'
import { person, refreshMe } from '../people/me.ts'
import { CodeStep } from './CodeStep.tsx'
import { EmailStep } from './EmailStep.tsx'
import { LinkStep } from './LinkStep.tsx'
import './doors.css'

/** The way in: an e-mail, then six digits in the same page; or the link of the same mail, which signs in by a press. */
export const SignInPage = () => {
  const location = useLocation<{ back?: string }>()
  const navigate = useNavigate()
  const [email, setEmail] = createSignal('')
  const [sent, setSent] = createSignal(false)
  const [token, setToken] = createSignal(location.hash.slice(1))
  const enter = async () => {
    await refreshMe()
    navigate(location.state?.back ?? '/', { replace: true })
  }
  return (
    <div class="door">
      <Show
        when={!token()}
        fallback={<LinkStep token={token()} onEnter={() => void enter()} onOtherWay={() => setToken('')} />}
      >
        <Show when={person()}>
          {(known) => (
            <p class="notice">
              {t('signIn.already', { name: known().name })} <A href="/">{t('frame.backHome')}</A>
            </p>
          )}
        </Show>
        <Show
          when={sent()}
          fallback={<EmailStep email={email()} onEmail={setEmail} onSent={() => setSent(true)} />}
        >
          <CodeStep
            email={email()}
            lead={t('signIn.codeLead', { email: email() })}
            press={t('signIn.verify')}
            verify={verifyCode}
            onDone={() => void enter()}
            onOtherEmail={() => setSent(false)}
          />
        </Show>
        <p class="note">
          {t('signIn.noAccount')} <A href="/aiuto">{t('frame.help')}</A>
        </p>
      </Show>
    </div>
  )
}
