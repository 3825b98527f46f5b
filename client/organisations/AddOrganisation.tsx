import { createSignal, For, onMount, Show } from 'solid-js'
import { createStore } from 'solid-js/store'
import { keyOfName, regions, type Region } from '../../shared/organisations.ts'
import { isNo } from '../api.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Field } from '../ui/Field.tsx'
import { Refused } from '../ui/Refused.tsx'
import { joinOrganisation, nameOrganisation, type Named, type Organisation } from './asked.ts'
import { ChooseKind } from './ChooseKind.tsx'
import { ChooseOrganisation } from './ChooseOrganisation.tsx'

type Props = { known: Organisation[]; onAdded: (name: string) => void; onClose: () => void }

/** While one types, those whose name has these letters are one press away; a few are enough. */
const OFFERED = 5

/** One that others have named, or a new one; whoever writes almost a known name is asked whether they meant it. */
export const AddOrganisation = (props: Props) => {
  let name!: HTMLInputElement
  const [given, give] = createStore<Named>({ name: '', kind: 'association', region: '' })
  const [wrong, setWrong] = createSignal<string>()
  const [meant, setMeant] = createSignal<Organisation[]>([])
  onMount(() => name.focus())
  const offered = () => {
    const letters = keyOfName(given.name)
    if (letters.length < 2 || meant().length > 0) return []
    return props.known.filter((one) => keyOfName(one.name).includes(letters)).slice(0, OFFERED)
  }
  const { busy, no, submit } = createSubmit(async () => {
    setWrong(given.name.trim() ? undefined : t('organisation.nameMissing'))
    if (wrong()) return undefined
    const answer = await nameOrganisation({ ...given, sure: meant().length > 0 })
    if (isNo(answer)) return answer.refusal
    if (answer.meant.length > 0) setMeant(answer.meant)
    else props.onAdded(given.name.trim())
    return undefined
  })
  const change = (what: Partial<Named>) => {
    setMeant([])
    give(what)
  }
  const choose = async (one: Organisation) => {
    const answer = await joinOrganisation(one.id)
    if (isNo(answer)) return answer.refusal
    props.onAdded(one.name)
    return undefined
  }
  return (
    <form class="form" novalidate onSubmit={submit}>
      <p class="note">{t('organisation.shared')}</p>
      <Field
        ref={name}
        label={t('organisation.name')}
        autocomplete="organization"
        value={given.name}
        onValue={(text) => change({ name: text })}
        wrong={wrong()}
      />
      <Show when={offered().length > 0}>
        <ChooseOrganisation title={t('organisation.known')} among={offered()} onChoose={choose} />
      </Show>
      <ChooseKind chosen={given.kind} onChoose={(kind) => change({ kind })} />
      <div class="field">
        <label for="organisation-region">{t('organisation.region')}</label>
        <select
          id="organisation-region"
          class="input"
          onChange={(event) => change({ region: event.currentTarget.value as Region })}
        >
          <option value="">{t('organisation.noRegion')}</option>
          <For each={regions}>{(region) => <option>{region}</option>}</For>
        </select>
      </div>
      <Show when={meant().length > 0}>
        <div role="status">
          <ChooseOrganisation title={t('organisation.meant')} among={meant()} onChoose={choose} />
        </div>
      </Show>
      <Refused no={no()} />
      <p class="actions">
        <Button type="submit" look="filled" busy={busy()}>
          {t(meant().length > 0 ? 'organisation.another' : 'organisation.save')}
        </Button>
        <Button look="plain" onClick={() => props.onClose()}>
          {t('organisation.notNow')}
        </Button>
      </p>
    </form>
  )
}
