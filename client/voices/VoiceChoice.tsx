import { createUniqueId, For, Show } from 'solid-js'
import { WORDING } from '../../shared/consents.ts'
import { declares, knowledgeKinds, type Knowledge } from '../../shared/voices.ts'
import { language, t } from '../i18n.ts'
import { Shape } from '../ui/Shape.tsx'

type Props = { chosen: Knowledge[]; onChoose: (chosen: Knowledge[]) => void; legend?: string }

/** Five choices, several allowed, none required, in alphabetical order; "I would rather not say" stands alone. */
export const VoiceChoice = (props: Props) => {
  const hint = createUniqueId()
  const kinds = () =>
    [...knowledgeKinds].sort((a, b) =>
      t(`knowledge.mine.${a}`).localeCompare(t(`knowledge.mine.${b}`), language()),
    )
  const toggle = (kind: Knowledge, on: boolean) => {
    const others = props.chosen.filter((other) => other !== kind)
    if (!on) return props.onChoose(others)
    props.onChoose(
      kind === 'undeclared' ? [kind] : [...others.filter((other) => other !== 'undeclared'), kind],
    )
  }
  return (
    <fieldset class="field" aria-describedby={hint}>
      <legend>{props.legend ?? t('people.knowledge')}</legend>
      <p class="hint" id={hint}>
        {t('people.knowledgeHint')}
      </p>
      <div class="choices">
        <For each={kinds()}>
          {(kind) => (
            <label class="choice">
              <input
                type="checkbox"
                checked={props.chosen.includes(kind)}
                onChange={(event) => toggle(kind, event.currentTarget.checked)}
              />
              <Shape of={kind} />
              <span>{t(`knowledge.mine.${kind}`)}</span>
            </label>
          )}
        </For>
      </div>
      <p class="hint" role="status">
        <Show when={declares(props.chosen)}>{t(`people.wording.${WORDING}`)}</Show>
      </p>
    </fieldset>
  )
}
