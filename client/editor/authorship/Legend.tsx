import { For, Show } from 'solid-js'
import type { PersonStyle } from '../../../shared/people.ts'
import type { PenCard } from '../../../shared/sync-protocol.ts'
import { t } from '../../i18n.ts'
import { ariaKeys } from '../shortcuts/key-names.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonMark } from '../../ui/PersonMark.tsx'
import { VoiceWords } from '../../voices/VoiceWords.tsx'
import type { Voices } from './voices.ts'

type Props = {
  /** No part holds the caret: it is about the whole text. */
  whole: boolean
  writers: readonly PenCard[]
  voices: Voices
  me: string
  /** The person whose word is at the caret. */
  here: string | null
  onAsk: () => void
}

/** Who wrote the part one is in: alphabetical, all the same size, no counts. */
export const Legend = (props: Props) => (
  <section class="legend" aria-labelledby="legend">
    <h2 id="legend">{t(props.whole ? 'desk.who.legendWhole' : 'desk.who.legend')}</h2>
    <Show when={props.writers.length} fallback={<p class="note">{t('desk.who.nobodyYet')}</p>}>
      <ul>
        <For each={props.writers}>
          {(card) => (
            <li class={`hue-${card.style.hue}`} classList={{ here: card.person === props.here }}>
              <PersonMark
                initials={card.initials}
                style={card.style as PersonStyle}
                voice={props.voices.of(card.pen)}
              />
              <span>
                {card.person === props.me ? t('desk.who.you', { name: card.name }) : card.name}
                <small>
                  <VoiceWords voice={props.voices.of(card.pen)} />
                </small>
                <i class={`thread line-${card.style.line}`} aria-hidden="true" />
              </span>
            </li>
          )}
        </For>
      </ul>
    </Show>
    <Button
      class="small"
      aria-keyshortcuts={ariaKeys('whoWroteHere')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => props.onAsk()}
    >
      {t('desk.who.here')}
    </Button>
    <p class="note">{t('desk.who.note')}</p>
  </section>
)
