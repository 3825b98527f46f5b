import { For, Show } from 'solid-js'
import type { Controller } from '../../shared/controller.ts'
import { t } from '../i18n.ts'
import { Field } from '../ui/Field.tsx'

const asked = ['name', 'contact', 'basis', 'retention'] as const
export type Said = Controller
export const nothingSaid: Said = { name: '', contact: '', basis: '', retention: '' }

/** All or nothing: half of it would let people believe that it is said. */
export const saidWhole = (said: Said): Controller | undefined =>
  asked.every((key) => said[key].trim()) ? said : undefined
export const saidInPart = (said: Said): boolean => asked.some((key) => said[key].trim()) && !saidWhole(said)

/** Who answers for the data: it may be said later, and until then the pages say that nobody is named. */
export const ControllerFields = (props: {
  said: Said
  onSay: (key: keyof Said, text: string) => void
  tried: boolean
  /** All of it is asked for now. */
  whole?: true
}) => (
  <>
    <Show when={!props.whole}>
      <p class="note">{t('privacy.setupText')}</p>
    </Show>
    <For each={asked}>
      {(key) => (
        <Field
          multiline={key === 'basis' || key === 'retention'}
          label={t(`privacy.${key}`)}
          hint={t(`privacy.${key}Hint`)}
          value={props.said[key]}
          onValue={(text) => props.onSay(key, text)}
          wrong={
            props.tried && (props.whole || saidInPart(props.said)) && !props.said[key].trim()
              ? t(props.whole ? 'privacy.missingHere' : 'privacy.missing')
              : undefined
          }
        />
      )}
    </For>
  </>
)
