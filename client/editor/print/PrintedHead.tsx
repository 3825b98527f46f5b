import { createSignal, For, onCleanup, Show } from 'solid-js'
import type { PenCard } from '../../../shared/sync-protocol.ts'
import { dayOf } from '../../dates.ts'
import { t } from '../../i18n.ts'
import { writersOf } from '../authorship/writers-of.ts'
import type { Desk } from '../create-desk.ts'
import type { Writing } from '../view/create-writing.ts'

/**
 * On paper only: that it is a working paper and of which day, and, while authors are shown, whose each line is. Never the
 * kind of knowledge: paper leaves the workshop.
 */
export const PrintedHead = (props: { desk: Desk; writing: Writing }) => {
  const [printed, setPrinted] = createSignal<{ day: string; writers: PenCard[] }>()
  const prepare = () => {
    const { session, who } = props.desk
    const whole = props.writing.view.state.doc.content.size
    const writers = who.on() ? writersOf(session, props.writing, 0, whole) : []
    setPrinted({ day: dayOf(Date.now(), 0), writers })
  }
  window.addEventListener('beforeprint', prepare)
  onCleanup(() => window.removeEventListener('beforeprint', prepare))
  return (
    <Show when={printed()}>
      {(now) => (
        <div class="printed-head">
          <p>{t('sheet.print.working', { day: now().day })}</p>
          <Show when={now().writers.length}>
            <p id="printed-writers">{t('desk.who.legendWhole')}</p>
            <ul aria-labelledby="printed-writers">
              <For each={now().writers}>
                {({ initials, name, style }) => (
                  <li class={`hue-${style.hue}`}>
                    <b>{initials}</b>
                    <span class={`words line-${style.line}`}>{name}</span>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </div>
      )}
    </Show>
  )
}
