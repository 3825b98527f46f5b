import { createSignal, Show } from 'solid-js'
import { isNo, type No } from '../api.ts'
import { renamePasskey, type Passkey } from './asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'

type Props = { passkey: Passkey; onRenamed: (no: No | undefined) => void; onRemove: () => void }

export const PasskeyRow = (props: Props) => {
  const [naming, setNaming] = createSignal(false)
  const [name, setName] = createSignal(props.passkey.name ?? '')
  const called = () => props.passkey.name ?? t('passkey.unnamed')
  const { busy, submit } = createSubmit(async () => {
    const answer = await renamePasskey(props.passkey.id, name())
    if (!isNo(answer)) setNaming(false)
    props.onRenamed(isNo(answer) ? answer.refusal : undefined)
    return undefined
  })
  return (
    <li>
      <Show
        when={naming()}
        fallback={
          <>
            <div>
              <p class="who">
                <bdi>{called()}</bdi>
              </p>
              <p class="note">{t('passkey.since', { day: dayOf(props.passkey.since) })}</p>
            </div>
            <p class="actions">
              <Button
                look="plain"
                aria-label={t('passkey.renameOf', { name: called() })}
                onClick={() => setNaming(true)}
              >
                {t('passkey.rename')}
              </Button>
              <Button aria-label={t('passkey.removeOf', { name: called() })} onClick={() => props.onRemove()}>
                {t('passkey.remove')}
              </Button>
            </p>
          </>
        }
      >
        <form class="form" onSubmit={submit}>
          <Field
            ref={(field) => queueMicrotask(() => field.focus())}
            label={t('passkey.name')}
            required
            value={name()}
            onValue={setName}
          />
          <p class="actions">
            <Button type="submit" busy={busy()}>
              {t('passkey.saveName')}
            </Button>
            <Button look="plain" onClick={() => setNaming(false)}>
              {t('passkey.keepName')}
            </Button>
          </p>
        </form>
      </Show>
    </li>
  )
}
