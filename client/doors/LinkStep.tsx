import { Show } from 'solid-js'
import { signInByLink } from './asked.ts'
import { t } from '../i18n.ts'
import { createSecond } from '../second-factor/createSecond.ts'
import { SecondStep } from '../second-factor/SecondStep.tsx'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { Refused } from '../ui/Refused.tsx'

type Props = { token: string; onEnter: () => void; onOtherWay: () => void }

/** The link of the mail never signs in by itself: programs that read mail follow links, people press. */
export const LinkStep = (props: Props) => {
  const second = createSecond(() => props.onEnter())
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await signInByLink(props.token)
    if ('refusal' in answer) return answer.refusal
    second.pass(answer)
    return undefined
  })
  return (
    <Show when={!second.asked()} fallback={<SecondStep onDone={() => props.onEnter()} />}>
      <PageHead title={t('signIn.linkTitle')} lead={t('signIn.linkLead')} />
      <form class="form" onSubmit={submit}>
        <Refused no={no()} />
        <p class="actions">
          <Button type="submit" look="filled" busy={busy()}>
            {t('signIn.linkPress')}
          </Button>
          <Button look="plain" onClick={() => props.onOtherWay()}>
            {t('signIn.linkOtherWay')}
          </Button>
        </p>
      </form>
    </Show>
  )
}
