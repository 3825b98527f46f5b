import { For, Show } from 'solid-js'
import type { PenCard } from '../../../shared/sync-protocol.ts'
import type { PersonStyle } from '../../../shared/people.ts'
import { t } from '../../i18n.ts'
import { PersonMark } from '../../ui/PersonMark.tsx'
import type { Voices } from '../authorship/voices.ts'

/** Who is here now, as marks; the names are said to who cannot see them. Without a connection nobody knows, in *modo calmo* nobody is told. */
export const Present = (props: {
  people: readonly PenCard[]
  voices: Voices
  known: boolean
  calm: boolean
}) => {
  const names = () => props.people.map(({ name }) => name).join(', ')
  return (
    <Show when={!props.calm} fallback={<span class="present note">{t('sheet.look.calm')}</span>}>
      <Show when={props.known}>
        <div
          class="present"
          role="group"
          aria-label={
            props.people.length ? t('desk.present.list', { names: names() }) : t('desk.present.alone')
          }
        >
          <Show when={props.people.length} fallback={<span class="note">{t('desk.present.alone')}</span>}>
            <For each={props.people.slice(0, 6)}>
              {(card) => (
                <span title={card.name}>
                  <PersonMark
                    initials={card.initials}
                    style={card.style as PersonStyle}
                    voice={props.voices.of(card.pen)}
                  />
                </span>
              )}
            </For>
            <span class="note count">{t('desk.present.many', { count: props.people.length + 1 })}</span>
          </Show>
        </div>
      </Show>
    </Show>
  )
}
