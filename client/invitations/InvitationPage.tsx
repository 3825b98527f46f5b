import { useParams } from '@solidjs/router'
import { createEffect, createSignal, Match, Switch } from 'solid-js'
import { createStore } from 'solid-js/store'
import { verifyCode } from '../doors/asked.ts'
import { openInvitation } from './asked.ts'
import { CodeStep } from '../doors/CodeStep.tsx'
import { t } from '../i18n.ts'
import { meetAnew } from '../people/me.ts'
import { Answered } from '../ui/Answered.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { ApplyForm, type Given } from './ApplyForm.tsx'
import { Arrived } from './Arrived.tsx'
import { keepDraft, readDraft, type Draft } from './draft.ts'
import { InvitationOver } from './InvitationOver.tsx'
import { Invited } from './Invited.tsx'
import '../doors/doors.css'

/** An invitation is a link with which a person asks to come in: who they are, six digits, then a sheet to try on. */
export const InvitationPage = () => {
  const params = useParams<{ token: string }>()
  const { answer, again } = createAnswer(() => params.token, openInvitation)
  const draft = readDraft(params.token)
  const [step, setStep] = createSignal<Draft['step'] | 'arrived'>(draft.step)
  const [given, setGiven] = createStore<Given>({ name: draft.name, email: draft.email, knowledge: [] })
  createEffect(() => {
    const now = step()
    keepDraft(params.token, now === 'arrived' ? null : { step: now, name: given.name, email: given.email })
  })
  const over = () => {
    const known = answer()
    return known !== undefined && 'refusal' in known && isOver(known.refusal)
  }
  /** Somebody of the group who opens its invitation again. */
  const belongs = () => {
    const known = answer()
    return known !== undefined && 'inside' in known && known.inside !== null
  }
  return (
    <div class="door">
      <Switch>
        <Match when={step() === 'arrived' || belongs()}>
          <Arrived token={params.token} />
        </Match>
        <Match when={over()}>
          <InvitationOver />
        </Match>
        <Match when={step() === 'code'}>
          <CodeStep
            email={given.email}
            lead={t('invitation.codeLead', { email: given.email })}
            press={t('signIn.codeVerify')}
            verify={verifyCode}
            onDone={() => void meetAnew().then(() => setStep('arrived'))}
            onOtherEmail={() => setStep('who')}
          />
        </Match>
        <Match when={step() === 'who'}>
          <ApplyForm
            token={params.token}
            given={given}
            onGiven={setGiven}
            onSent={(proof) => setStep(proof === 'code' ? 'code' : 'arrived')}
          />
        </Match>
        <Match when={step() === 'invited'}>
          <Answered of={answer()} again={again}>
            {(invitation) => <Invited invitation={invitation()} onBegin={() => setStep('who')} />}
          </Answered>
        </Match>
      </Switch>
    </div>
  )
}

const isOver = (code: string) => code === 'invitation-over' || code === 'not-found'
