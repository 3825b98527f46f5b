import { Match, Switch } from 'solid-js'
import type { Knowledge } from '../../shared/voices.ts'

/** Shape means a kind of knowledge; the words are always beside it. */
export const Shape = (props: { of: Knowledge; filled?: boolean }) => (
  <svg class="shape" classList={{ filled: props.filled === true }} viewBox="0 0 20 20" aria-hidden="true">
    <Switch fallback={<rect x="1" y="4.5" width="18" height="11" rx="5.5" />}>
      <Match when={props.of === 'citizen'}>
        <path d="M5.3 2.2h9.4L19 10l-4.3 7.8H5.3L1 10Z" />
      </Match>
      <Match when={props.of === 'family'}>
        <path d="M10 .8 19.2 10 10 19.2.8 10Z" />
      </Match>
      <Match when={props.of === 'lived'}>
        <circle cx="10" cy="10" r="8" />
      </Match>
      <Match when={props.of === 'professional'}>
        <rect x="3" y="3" width="14" height="14" rx="1.5" />
      </Match>
    </Switch>
  </svg>
)
