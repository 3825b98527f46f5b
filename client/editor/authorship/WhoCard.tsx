import { Show } from 'solid-js'
import type { PersonStyle } from '../../../shared/people.ts'
import { PersonMark } from '../../ui/PersonMark.tsx'
import type { Voices } from './voices.ts'
import type { Who } from './who-at.ts'
import { whoWords } from './who-words.ts'

export type Shown = { who: Who; left: number; top: number; at: number | undefined }

/** Whose words these are, beside them; it can be pointed at, and Esc takes it away. */
export const WhoCard = (props: {
  shown: Shown
  voices: Voices
  onEnter: () => void
  onLeave: () => void
}) => (
  <div
    class="who-card"
    style={{ left: `max(0px, min(${props.shown.left}px, 100% - 20rem))`, top: `${props.shown.top}px` }}
    aria-hidden="true"
    onMouseEnter={() => props.onEnter()}
    onMouseLeave={() => props.onLeave()}
  >
    <Show when={props.shown.who.writer}>
      {(card) => (
        <PersonMark
          initials={card().initials}
          style={card().style as PersonStyle}
          voice={props.voices.of(props.shown.who.pen)}
        />
      )}
    </Show>
    <span>{whoWords(props.shown.who, props.voices.of(props.shown.who.pen), props.shown.at)}</span>
  </div>
)
