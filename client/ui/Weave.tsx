import { Show } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'
import { Shape } from './Shape.tsx'

/** A kind's own texture, with its shape in the middle where it came first; null is an empty frame. Words stand beside it. */
export const Weave = (props: { of: Knowledge | null; opened?: boolean }) => (
  <span class={`weave ${props.of ?? 'none'}`} aria-hidden="true">
    <Show when={props.opened ? props.of : null}>{(kind) => <Shape of={kind()} filled />}</Show>
  </span>
)
