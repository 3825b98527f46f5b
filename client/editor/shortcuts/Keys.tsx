import { For } from 'solid-js'
import { keyCaps } from './key-names.ts'

/** Keys to press together, each drawn as a key. */
export const Keys = (props: { of: string }) => (
  <dd>
    <For each={keyCaps(props.of)}>
      {(cap, index) => (
        <>
          {index() > 0 ? ' ' : ''}
          <kbd>{cap}</kbd>
        </>
      )}
    </For>
  </dd>
)
