import { createEffect, For, onCleanup, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { standNear } from '../../ui/place-near.ts'
import { textSigns } from '../view/text-signs.ts'
import type { Writing } from '../view/create-writing.ts'
import type { SlashName } from './choices.ts'
import { slashLabel } from './create-slash.ts'
import { optionId } from './plugin.ts'
import type { OpenSlash } from './plugin.ts'

/** A sign that does the same, for who would rather type it next time. */
const signFor = (name: SlashName) => textSigns.find(({ makes }) => makes === name)?.signs[0]

/** The list beside the slash. The text keeps the focus: keys are heard there. */
export const SlashMenu = (props: { writing: Writing; open: OpenSlash }) => {
  let list!: HTMLUListElement
  const { view } = props.writing
  const stand = () => {
    const { left, top, bottom } = view.coordsAtPos(props.open.at)
    list.style.maxHeight = ''
    standNear(list, { left, top, width: 0, height: bottom - top })
  }
  createEffect(() => {
    props.writing.state()
    stand()
    list.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  })
  const sights = [window, window.visualViewport].filter((sight) => sight !== null)
  const moved = (event: Event) => event.target !== list && stand()
  for (const sight of sights) {
    sight.addEventListener('resize', stand)
    sight.addEventListener('scroll', moved, { capture: true, passive: true })
  }
  onCleanup(() => {
    for (const sight of sights) {
      sight.removeEventListener('resize', stand)
      sight.removeEventListener('scroll', moved, { capture: true })
    }
  })
  return (
    <ul
      ref={list}
      id="slash"
      role="listbox"
      class="menu slash"
      aria-label={t('slash.label')}
      tabindex="0"
      onMouseDown={(event) => event.preventDefault()}
    >
      <For each={props.open.found}>
        {(name, index) => (
          <li
            id={optionId(name)}
            role="option"
            class={`choice-${name}`}
            aria-selected={index() === props.open.active}
            onClick={() => props.writing.slash.take(view, name)}
          >
            <span>{slashLabel(name)}</span>
            <Show when={signFor(name)}>{(sign) => <kbd aria-hidden="true">{sign()}</kbd>}</Show>
          </li>
        )}
      </For>
    </ul>
  )
}
