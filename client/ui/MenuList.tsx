import { createEffect, Index, on, onCleanup, onMount, Show } from 'solid-js'
import { makeTypeahead, nextItem } from './menu-keys.ts'
import { standNear } from './place-near.ts'
import type { Box } from './place-near.ts'

export type MenuChoice = {
  label: string
  onChoose: () => void
  /** One of several of which one is in force, or something on or off by itself; a plain act when not given. */
  kind?: 'radio' | 'check'
  checked?: boolean
  /** It stays in the list and says that it can do nothing now. */
  disabled?: boolean
  /** Keys that do the same, as people read them. */
  keys?: string | undefined
  class?: string
  /** It begins a group: a line stands above it. */
  apart?: boolean
}

type Props = {
  id: string
  label: string
  choices: readonly MenuChoice[]
  /** Where the focus goes when none of the choices is in force. */
  from: 'first' | 'last'
  beside: () => Box
  /** `back`: the focus returns to where the menu was opened from. */
  onClose: (back: boolean) => void
}

const roles = { radio: 'menuitemradio', check: 'menuitemcheckbox', act: 'menuitem' } as const

/** The open menu: arrows, Home, End, first letters, Enter, Space, Esc; it stands beside its button, whole and in sight. */
export const MenuList = (props: Props) => {
  let list!: HTMLUListElement
  const typed = makeTypeahead()
  const items = () => [...list.querySelectorAll<HTMLElement>('[role^=menuitem]')]
  const stand = () => {
    list.style.maxHeight = ''
    standNear(list, props.beside())
  }
  onMount(() => {
    stand()
    const all = items()
    const chosen = all.find((item) => item.getAttribute('aria-checked') === 'true')
    ;(chosen ?? all.at(props.from === 'first' ? 0 : -1))?.focus({ preventScroll: true })
    chosen?.scrollIntoView({ block: 'nearest' })
  })
  createEffect(on(() => props.choices.length, stand, { defer: true }))
  const places = [window, window.visualViewport].filter((place) => place !== null)
  for (const target of places) {
    target.addEventListener('resize', stand)
    target.addEventListener('scroll', stand, { capture: true, passive: true })
  }
  onCleanup(() => {
    for (const target of places) {
      target.removeEventListener('resize', stand)
      target.removeEventListener('scroll', stand, { capture: true })
    }
  })
  const choose = (choice: MenuChoice) => {
    if (choice.disabled) return
    props.onClose(true)
    choice.onChoose()
  }
  const onKey = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const all = items()
    const now = all.indexOf(document.activeElement as HTMLElement)
    const labels = props.choices.map(({ label }) => label)
    if (event.key === 'Escape' || event.key === 'Tab') props.onClose(true)
    else if (event.key === 'Enter' || event.key === ' ') {
      if (props.choices[now]) choose(props.choices[now])
    } else {
      const next = nextItem(event.key, now, all.length) ?? typed(event.key, event.timeStamp, labels, now)
      if (next === null) return
      all[next]?.focus()
    }
    event.preventDefault()
  }
  return (
    <ul ref={list} id={props.id} role="menu" class="menu" aria-label={props.label} onKeyDown={onKey}>
      <Index each={props.choices}>
        {(choice) => (
          <>
            <Show when={choice().apart}>
              <li role="separator" class="apart" />
            </Show>
            <li
              role={roles[choice().kind ?? 'act']}
              tabindex={-1}
              class={choice().class ?? ''}
              aria-checked={choice().kind ? Boolean(choice().checked) : undefined}
              aria-disabled={choice().disabled ? 'true' : undefined}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice())}
            >
              <span>{choice().label}</span>
              <Show when={choice().keys}>{(keys) => <kbd>{keys()}</kbd>}</Show>
            </li>
          </>
        )}
      </Index>
    </ul>
  )
}
