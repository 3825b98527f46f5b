import { createSignal } from 'solid-js'
import type { OrganisationKind } from '../../shared/organisations.ts'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Refused } from '../ui/Refused.tsx'
import { correctOrganisation, type MyOrganisation } from './asked.ts'
import { ChooseKind } from './ChooseKind.tsx'

type Props = { of: MyOrganisation; onDone: () => void; onClose: () => void }

/** Whoever is of an organisation says better what it is; it can be put back, by them and by the others. */
export const CorrectKind = (props: Props) => {
  const [kind, setKind] = createSignal<OrganisationKind>(props.of.kind)
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await correctOrganisation(props.of.id, { kind: kind(), was: props.of.kind })
    if (isNo(answer)) return answer.refusal
    props.onDone()
    return undefined
  })
  return (
    <Dialog title={t('organisation.correctTitle', { name: props.of.name })} onClose={() => props.onClose()}>
      <form class="form" onSubmit={submit}>
        <p>{t('organisation.correctText')}</p>
        <ChooseKind chosen={kind()} onChoose={setKind} />
        <Refused no={no()} />
        <p class="actions">
          <Button type="submit" look="filled" busy={busy()}>
            {t('organisation.correctSave')}
          </Button>
          <Button look="plain" onClick={() => props.onClose()}>
            {t('organisation.notNow')}
          </Button>
        </p>
      </form>
    </Dialog>
  )
}
