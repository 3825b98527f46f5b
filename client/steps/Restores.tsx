import { For } from 'solid-js'
import type { Restored } from '../contributions/asked.ts'
import { dayOf } from '../dates.ts'
import { t } from '../i18n.ts'

/** The days on which the machine went back to a copy: a history that did not say so would not be true. Source: trace/SPEC.md [L6]. */
export const Restores = (props: { restores: Restored[] }) => (
  <For each={props.restores}>
    {({ at, madeAt }) => (
      <p class="notice">
        {dayOf(at) === dayOf(madeAt)
          ? t('service.restoredSameDay', { day: dayOf(at) })
          : t('service.restoredOn', { day: dayOf(at), copy: dayOf(madeAt) })}
      </p>
    )}
  </For>
)
