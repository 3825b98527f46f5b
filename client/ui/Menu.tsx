import { createSignal, createUniqueId, onCleanup, Show, type ParentProps } from 'solid-js'
import { MenuList } from './MenuList.tsx'
import type { MenuChoice } from './MenuList.tsx'

type Props = ParentProps<{
  /** The name of the menu. */
  label: string
  /** The name of its button, when its contents do not say it. */
  name?: string | undefined
  title?: string | undefined
  class?: string
  choices: readonly MenuChoice[]
  /** Nothing to choose now: the button stays reachable and does nothing. */
  disabled?: boolean
  /** Its place among the stops of a toolbar. */
  stop?: { current: boolean; onFocus: () => void }
}>

/** A button that opens a menu. A choice, Esc and Tab bring the focus back to it, unless the choice takes it elsewhere. */
export const Menu = (props: Props) => {
  const id = createUniqueId()
  const [open, setOpen] = createSignal<'first' | 'last' | null>(null)
  let button!: HTMLButtonElement
  const show = (from: 'first' | 'last') => !props.disabled && setOpen(from)
  const close = (back: boolean) => {
    setOpen(null)
    if (back) button.focus()
  }
  const outside = (event: PointerEvent) => {
    const { target } = event
    if (open() && !(target instanceof Element && target.closest(`#${id}, [aria-controls="${id}"]`)))
      close(false)
  }
  document.addEventListener('pointerdown', outside)
  onCleanup(() => document.removeEventListener('pointerdown', outside))
  return (
    <>
      <button
        ref={button}
        type="button"
        class={props.class ?? 'button outlined'}
        data-stop={props.stop ? '' : undefined}
        tabindex={props.stop && !props.stop.current ? -1 : 0}
        aria-haspopup="menu"
        aria-expanded={open() !== null}
        aria-controls={open() ? id : undefined}
        aria-disabled={props.disabled ? 'true' : undefined}
        aria-label={props.name}
        title={props.title}
        onMouseDown={(event) => event.preventDefault()}
        onFocus={() => props.stop?.onFocus()}
        onClick={() => (open() ? close(false) : show('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          show(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      >
        {props.children}
      </button>
      <Show when={open()}>
        {(from) => (
          <MenuList
            id={id}
            label={props.label}
            choices={props.choices}
            from={from()}
            beside={() => button.getBoundingClientRect()}
            onClose={close}
          />
        )}
      </Show>
    </>
  )
}
