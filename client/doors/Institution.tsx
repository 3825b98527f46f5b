import { createSignal, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { findInstitution, goToInstitution } from './asked.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { Refused } from '../ui/Refused.tsx'

/** What the institution's own page came back with, when it was not a person. */
const outcomes = ['institution-failed', 'institution-unknown'] as const
export const outcomeOf = (word: string | undefined): No | undefined => outcomes.find((one) => one === word)

/** In with the account of an institution, where this place has one; the rest happens on the institution's own page. */
export const Institution = (props: { outcome: No | undefined }) => {
  const { answer } = createAnswer(
    () => 'institution',
    () => findInstitution(),
  )
  const [busy, setBusy] = createSignal(false)
  const [no, setNo] = createSignal(props.outcome)
  const label = () => {
    const known = answer()
    return known && !isNo(known) ? known.label : null
  }
  const go = async () => {
    if (busy()) return
    setBusy(true)
    const asked = await goToInstitution()
    setBusy(false)
    if (isNo(asked)) setNo(asked.refusal)
    else location.assign(asked.address)
  }
  return (
    <>
      <Show when={label()}>
        {(known) => (
          <p class="institution">
            <Button busy={busy()} onClick={() => void go()}>
              {t('signIn.institution', { label: known() })}
            </Button>
          </p>
        )}
      </Show>
      <Refused no={no()} />
    </>
  )
}
