import { onMount, type ParentProps } from 'solid-js'

/** A few calm sentences. A warning is announced at once; the rest when the screen reader has time.
 * `focused`: what was pressed is gone, and the focus goes on from here. */
export const Notice = (props: ParentProps<{ tone?: 'calm' | 'warning'; focused?: boolean }>) => {
  let notice!: HTMLDivElement
  onMount(() => props.focused && notice.focus())
  return (
    <div
      ref={notice}
      tabindex={props.focused ? '-1' : undefined}
      class="notice"
      classList={{ warning: props.tone === 'warning' }}
      role={props.tone === 'warning' ? 'alert' : 'status'}
    >
      {props.children}
    </div>
  )
}
