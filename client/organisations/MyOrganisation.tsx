import { createSignal, Show } from 'solid-js'
import { isNo, type Answer, type No } from '../api.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { later } from '../ui/later.tsx'
import { Refused } from '../ui/Refused.tsx'
import {
  correctOrganisation,
  quitOrganisation,
  type MyOrganisation as Mine,
  type Organisation,
} from './asked.ts'
import { OrganisationWords } from './OrganisationWords.tsx'

const CorrectKind = later(async () => (await import('./CorrectKind.tsx')).CorrectKind)

type Props = { of: Mine; onTaken: (one: Organisation) => void; onCorrected: () => void }

export const MyOrganisation = (props: Props) => {
  const [no, setNo] = createSignal<No>()
  const [busy, setBusy] = createSignal(false)
  const [correcting, setCorrecting] = createSignal(false)
  const ask = async (asked: () => Promise<Answer<object>>, then: () => void) => {
    if (busy()) return
    setBusy(true)
    const answer = await asked()
    setBusy(false)
    if (isNo(answer)) setNo(answer.refusal)
    else then()
  }
  const take = () =>
    ask(
      () => quitOrganisation(props.of.id),
      () => props.onTaken(props.of),
    )
  const putBack = () =>
    ask(
      () => correctOrganisation(props.of.id, { kind: props.of.corrected!.was, was: props.of.kind }),
      () => props.onCorrected(),
    )
  return (
    <li>
      <OrganisationWords of={props.of} />
      <span class="acts">
        <Button
          look="plain"
          aria-label={t('organisation.correct', { name: props.of.name })}
          onClick={() => setCorrecting(true)}
        >
          {t('organisation.correctShort')}
        </Button>
        <Button
          look="plain"
          busy={busy()}
          aria-label={t('organisation.take', { name: props.of.name })}
          onClick={() => void take()}
        >
          {t('organisation.takeShort')}
        </Button>
      </span>
      <Show when={props.of.corrected}>
        {(last) => (
          <div class="corrected">
            <p class="note">
              {t(last().byMe ? 'organisation.correctedByMe' : 'organisation.correctedByOther', {
                was: t(`organisationKind.${last().was}`),
                day: dayOf(last().at),
              })}
            </p>
            <Button look="plain" onClick={() => void putBack()}>
              {t('organisation.putBack')}
            </Button>
          </div>
        )}
      </Show>
      <Refused no={no()} />
      <Show when={correcting()}>
        <CorrectKind
          of={props.of}
          onDone={() => {
            setCorrecting(false)
            props.onCorrected()
          }}
          onClose={() => setCorrecting(false)}
        />
      </Show>
    </li>
  )
}
