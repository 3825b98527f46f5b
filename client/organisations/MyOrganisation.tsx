import { isNo, type No } from '../api.ts'
import { createSignal } from 'solid-js'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { Refused } from '../ui/Refused.tsx'
import { quitOrganisation, type Organisation } from './asked.ts'
import { OrganisationWords } from './OrganisationWords.tsx'

export const MyOrganisation = (props: { of: Organisation; onTaken: (one: Organisation) => void }) => {
  const [no, setNo] = createSignal<No>()
  const [busy, setBusy] = createSignal(false)
  const take = async () => {
    if (busy()) return
    setBusy(true)
    const answer = await quitOrganisation(props.of.id)
    setBusy(false)
    if (isNo(answer)) setNo(answer.refusal)
    else props.onTaken(props.of)
  }
  return (
    <li>
      <OrganisationWords of={props.of} />
      <Button
        look="plain"
        busy={busy()}
        aria-label={t('organisation.take', { name: props.of.name })}
        onClick={() => void take()}
      >
        {t('organisation.takeShort')}
      </Button>
      <Refused no={no()} />
    </li>
  )
}
