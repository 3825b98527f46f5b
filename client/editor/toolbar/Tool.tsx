import type { ParentProps } from 'solid-js'

type Props = ParentProps<{
  label: string
  keys?: string | undefined
  shortcut?: string | undefined
  pressed?: boolean
  disabled?: boolean
  class?: string
  current: boolean
  onFocus: () => void
  onPress: () => void
}>

/** A button of the toolbar. It never takes the caret away from the text, and when it can do nothing it stays reachable. */
export const Tool = (props: Props) => (
  <button
    type="button"
    class={`tool ${props.class ?? ''}`}
    data-stop
    tabindex={props.current ? 0 : -1}
    aria-label={props.label}
    aria-keyshortcuts={props.keys}
    aria-pressed={props.pressed}
    aria-disabled={props.disabled ? 'true' : undefined}
    title={props.shortcut ? `${props.label} (${props.shortcut})` : props.label}
    onMouseDown={(event) => event.preventDefault()}
    onFocus={() => props.onFocus()}
    onClick={() => props.onPress()}
  >
    {props.children}
  </button>
)
