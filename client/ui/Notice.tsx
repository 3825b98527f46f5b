import type { ParentProps } from 'solid-js'

/** A few calm sentences. A warning is announced at once; the rest when the screen reader has time. */
export const Notice = (props: ParentProps<{ tone?: 'calm' | 'warning' }>) => (
  <div
    class="notice"
    classList={{ warning: props.tone === 'warning' }}
    role={props.tone === 'warning' ? 'alert' : 'status'}
  >
    {props.children}
  </div>
)
