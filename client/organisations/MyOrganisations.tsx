import { createSignal, For, Show } from 'solid-js'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createAnswer } from '../ui/createAnswer.ts'
import { later } from '../ui/later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { listOrganisations, type Organisation, type Organisations } from './asked.ts'
import { MyOrganisation } from './MyOrganisation.tsx'
import './organisations.css'

const AddOrganisation = later(async () => (await import('./AddOrganisation.tsx')).AddOrganisation)

/** Several or none, added and taken away by oneself alone. */
export const MyOrganisations = () => {
  let opener!: HTMLButtonElement
  const { answer, again } = createAnswer(
    () => 'organisations',
    () => listOrganisations(),
  )
  const [adding, setAdding] = createSignal(false)
  const [done, setDone] = createSignal<string>()
  const known = () => {
    const given = answer()
    return given && !isNo(given) ? given : undefined
  }
  const unread = () => {
    const given = answer()
    return given && isNo(given) ? given.refusal : undefined
  }
  const close = () => {
    setAdding(false)
    opener.focus()
  }
  const changed = (words: string) => {
    setAdding(false)
    setDone(undefined)
    setDone(words)
    again()
  }
  /** What one has said already is not offered again. */
  const others = ({ mine, known: named }: Organisations) =>
    named.filter(({ id }) => !mine.some((one) => one.id === id))
  const taken = ({ name }: Organisation) => changed(t('organisation.taken', { name }))
  const corrected = ({ name }: Organisation) => changed(t('organisation.corrected', { name }))
  return (
    <>
      <p class="note">{t('organisation.lead')}</p>
      <Refused no={unread()} />
      <Show when={known()?.mine.length === 0}>
        <p>{t('organisation.none')}</p>
      </Show>
      <ul class="organisations">
        <For each={known()?.mine}>
          {(one) => <MyOrganisation of={one} onTaken={taken} onCorrected={() => corrected(one)} />}
        </For>
      </ul>
      <Show when={done()} keyed>
        {(words) => <Notice focused>{words}</Notice>}
      </Show>
      <Show
        when={adding() && known()}
        fallback={
          <p class="actions">
            <Button
              ref={opener}
              onClick={() => {
                setDone(undefined)
                setAdding(true)
              }}
            >
              {t('organisation.add')}
            </Button>
          </p>
        }
      >
        {(given) => (
          <AddOrganisation
            known={others(given())}
            onAdded={(name: string) => changed(t('organisation.added', { name }))}
            onClose={close}
          />
        )}
      </Show>
    </>
  )
}
