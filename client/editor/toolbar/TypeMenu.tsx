import { createSignal, createUniqueId, For, onCleanup, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { blockChoices } from '../view/block-choices.ts'
import type { BlockChoice } from '../view/block-choices.ts'

type Props = {
  /** What the caret stands in; null where the type cannot change. */
  choice: BlockChoice | null
  /** Its name on screen. */
  name: string
  current: boolean
  onFocus: () => void
  onChoose: (choice: BlockChoice) => void
}

/** The kind of line: a menu of eight, with the one in force marked. */
export const TypeMenu = (props: Props) => {
  const id = createUniqueId()
  const [open, setOpen] = createSignal(false)
  let button!: HTMLButtonElement
  let menu: HTMLUListElement | undefined

  const items = () => [...(menu?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])]
  const close = (back: boolean) => {
    setOpen(false)
    if (back) button.focus()
  }
  const show = () => {
    if (!props.choice) return
    setOpen(true)
    const all = items()
    ;(all.find((item) => item.getAttribute('aria-checked') === 'true') ?? all[0])?.focus()
  }
  const choose = (choice: BlockChoice) => {
    close(false)
    props.onChoose(choice)
  }
  const outside = (event: PointerEvent) => {
    if (open() && !(event.target as Element).closest(`#${id}, [aria-controls="${id}"]`)) close(false)
  }
  document.addEventListener('pointerdown', outside)
  onCleanup(() => document.removeEventListener('pointerdown', outside))

  const onKey = (event: KeyboardEvent) => {
    const all = items()
    const now = all.indexOf(document.activeElement as HTMLElement)
    const next = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: -1 }[event.key]
    event.stopPropagation()
    if (event.key === 'Escape') close(true)
    else if (event.key === 'Tab') return close(true)
    else if (next !== undefined) all.at(next % all.length)?.focus()
    else return
    event.preventDefault()
  }
  return (
    <div class="type-menu">
      <button
        ref={button}
        type="button"
        class="tool wide"
        data-stop
        tabindex={props.current ? 0 : -1}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={open() ? id : undefined}
        aria-disabled={props.choice ? undefined : 'true'}
        aria-label={t('desk.toolbar.block', { type: props.name })}
        onMouseDown={(event) => event.preventDefault()}
        onFocus={() => props.onFocus()}
        onClick={() => (open() ? close(false) : show())}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          show()
        }}
      >
        <span class="type-name">{props.name}</span>
        <span class="type-sign">Aa</span>
        <svg class="icon small" viewBox="0 0 24 24" aria-hidden="true">
          <path d="m7 10 5 5 5-5" />
        </svg>
      </button>
      <Show when={open()}>
        <ul
          ref={menu}
          id={id}
          role="menu"
          class="menu"
          aria-label={t('desk.toolbar.types')}
          onKeyDown={onKey}
        >
          <For each={blockChoices}>
            {(choice) => (
              <li
                role="menuitemradio"
                tabindex={-1}
                class={`choice-${choice}`}
                aria-checked={choice === props.choice}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(choice)}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return
                  event.preventDefault()
                  choose(choice)
                }}
              >
                {t(`desk.block.${choice}`)}
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
