import { A, useParams } from '@solidjs/router'
import { createSignal, Match, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { openInvitation, verifyCode } from '../api.ts'
import { mustAsk } from '../devices/answer.ts'
import { DeviceStep } from '../devices/DeviceStep.tsx'
import { CodeStep } from '../doors/CodeStep.tsx'
import { t } from '../i18n.ts'
import { meetAnew } from '../people/me.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { ApplyForm, type Given } from './ApplyForm.tsx'
import { InvitationOver } from './InvitationOver.tsx'
import '../doors/doors.css'

/** An invitation is a link with which a person asks to come in: who they are, six digits, then the group answers. */
export const InvitationPage = () => {
  const params = useParams<{ token: string }>()
  const { answer, again } = createAnswer(() => params.token, openInvitation)
  const [step, setStep] = createSignal<'who' | 'code' | 'device' | 'sent'>('who')
  const [given, setGiven] = createStore<Given>({ name: '', email: '', knowledge: [] })
  const over = () => {
    const known = answer()
    return known !== undefined && 'refusal' in known && isOver(known.refusal)
  }
  const confirmed = async () => {
    await meetAnew()
    setStep((await mustAsk()) ? 'device' : 'sent')
  }
  return (
    <div class="door">
      <Switch>
        <Match when={over()}>
          <InvitationOver />
        </Match>
        <Match when={step() === 'code'}>
          <CodeStep
            email={given.email}
            lead={t('invitation.codeLead', { email: given.email })}
            press={t('invitation.codeVerify')}
            verify={verifyCode}
            onDone={() => void confirmed()}
            onOtherEmail={() => setStep('who')}
          />
        </Match>
        <Match when={step() === 'device'}>
          <DeviceStep onDone={() => setStep('sent')} />
        </Match>
        <Match when={step() === 'sent'}>
          <PageHead title={t('invitation.sentTitle')} lead={t('invitation.sentText')}>
            <p>{t('invitation.sentNext')}</p>
            <p>
              <A href="/">{t('frame.backHome')}</A>
            </p>
          </PageHead>
        </Match>
        <Match when={step() === 'who'}>
          <Answered of={answer()} again={again}>
            {(invitation) => (
              <ApplyForm
                token={params.token}
                invitation={invitation()}
                given={given}
                onGiven={setGiven}
                onSent={(proof) => setStep(proof === 'code' ? 'code' : 'sent')}
              />
            )}
          </Answered>
        </Match>
      </Switch>
    </div>
  )
}

const isOver = (code: string) => code === 'invitation-over' || code === 'not-found'
