import type { PersonStyle } from '../../shared/people.ts'
import type { Knowledge } from '../../shared/voices.ts'

/**
 * Colour means a person, shape means a kind of knowledge, letters are always there.
 * Who speaks from several places, or prefers not to say, has the one shape that belongs to no kind.
 */
export const PersonMark = (props: { initials: string; style: PersonStyle; voice?: readonly Knowledge[] }) => (
  <span class={`mark ${shapeOf(props.voice)} hue-${props.style.hue}`} aria-hidden="true">
    <span>{props.initials}</span>
  </span>
)

const shapeOf = (voice: readonly Knowledge[] = []): Knowledge => {
  const [only, ...others] = voice
  return only && others.length === 0 ? only : 'undeclared'
}
