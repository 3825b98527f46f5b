import { createSignal, For, Show } from 'solid-js'
import { wantedKinds, type WantedKind } from '../../shared/wanted.ts'
import type { WorkshopView } from '../workshops/asked.ts'
import { setWanted } from '../workshops/group-calls.ts'
import { t } from '../i18n.ts'
import { Button } from '../ui/Button.tsx'
import { createSubmit } from '../ui/createSubmit.ts'
import { Notice } from '../ui/Notice.tsx'
import { Refused } from '../ui/Refused.tsx'
import { Shape } from '../ui/Shape.tsx'
import { kindsInOrder } from '../voices/kinds-in-order.ts'

type Props = { workshopId: string; wanted: WorkshopView['wanted']; onChanged: () => void }

const inOrder = () => kindsInOrder(wantedKinds) as WantedKind[]

/** The kinds the group wants at its table: any member chooses, and chooses again. */
export const Wanted = (props: Props) => {
  let opener!: HTMLButtonElement
  const [chosen, setChosen] = createSignal<WantedKind[]>()
  const [saved, setSaved] = createSignal(false)
  const names = () =>
    inOrder()
      .filter((kind) => props.wanted.includes(kind))
      .map((kind) => t(`knowledge.many.${kind}`).toLocaleLowerCase())
      .join(', ')
  const close = () => {
    setChosen(undefined)
    opener.focus()
  }
  const toggle = (kind: WantedKind, on: boolean) =>
    setChosen((kinds = []) => (on ? [...kinds, kind] : kinds.filter((other) => other !== kind)))
  const { busy, no, submit } = createSubmit(async () => {
    const answer = await setWanted(props.workshopId, chosen() ?? [])
    if ('refusal' in answer) return answer.refusal
    close()
    setSaved(true)
    props.onChanged()
    return undefined
  })
  const open = () => {
    setSaved(false)
    setChosen([...props.wanted])
  }
  return (
    <section aria-labelledby="wanted">
      <h2 id="wanted">{t('members.wanted')}</h2>
      <p>{t('members.wantedText')}</p>
      <p>{props.wanted.length > 0 ? t('members.wantedNow', { kinds: names() }) : t('members.wantedNone')}</p>
      <Show when={saved()}>
        <Notice>{t('members.wantedSaved')}</Notice>
      </Show>
      <p class="actions">
        <Button
          ref={opener}
          aria-expanded={chosen() !== undefined}
          onClick={() => (chosen() ? close() : open())}
        >
          {t('members.wantedChange')}
        </Button>
      </p>
      <Show when={chosen()}>
        {(kinds) => (
          <form class="form" onSubmit={submit}>
            <fieldset class="field">
              <legend>{t('members.wantedLegend')}</legend>
              <div class="choices">
                <For each={inOrder()}>
                  {(kind) => (
                    <label class="choice">
                      <input
                        type="checkbox"
                        checked={kinds().includes(kind)}
                        onChange={(event) => toggle(kind, event.currentTarget.checked)}
                      />
                      <Shape of={kind} />
                      <span>{t(`knowledge.many.${kind}`)}</span>
                    </label>
                  )}
                </For>
              </div>
            </fieldset>
            <Refused no={no()} />
            <p class="actions">
              <Button type="submit" look="filled" busy={busy()}>
                {t('members.wantedSave')}
              </Button>
              <Button look="plain" onClick={close}>
                {t('workshop.notNow')}
              </Button>
            </p>
          </form>
        )}
      </Show>
    </section>
  )
}
