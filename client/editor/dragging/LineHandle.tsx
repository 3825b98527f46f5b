import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import { Menu } from '../../ui/Menu.tsx'
import type { CharacterId } from '../binding/binding.ts'
import { ToolIcon } from '../toolbar/icons.tsx'
import type { Writing } from '../view/create-writing.ts'
import type { Stretch } from '../view/move.ts'
import { stretchAt } from '../view/stretches.ts'
import type { Way } from '../view/stretches.ts'
import { dropPlaceAt, placeOfBlock } from './drop-place.ts'
import type { DropPlace } from './drop-place.ts'
import { holdAndDrag } from './hold-and-drag.ts'

type Props = {
  writing: Writing
  onMove: (way: Way, stretch: Stretch) => void
  onDrop: (stretch: Stretch, at: number) => void
}

type Line = { at: number; top: number; words: string }

const longestWords = 30

/** Beside the line under the pointer, or else that of the caret: a handle to drag it by, and a menu that does the same. */
export const LineHandle = (props: Props) => {
  const { view, binding } = props.writing
  let layer!: HTMLDivElement
  // By its marker's id, so that it stays the same line whatever others write.
  const [pointed, setPointed] = createSignal<CharacterId | null>(null)
  const [held, setHeld] = createSignal<CharacterId | null>(null)
  const [drop, setDrop] = createSignal<DropPlace | null>(null)
  const [shift, setShift] = createSignal(0)
  const watcher = new ResizeObserver(() => setShift((count) => count + 1))
  watcher.observe(view.dom)
  const onPointer = (event: PointerEvent) => {
    const block = event.target instanceof Element ? event.target.closest('#sheet > *') : null
    const at = block && placeOfBlock(view, block)
    if (at !== null && !held()) setPointed(binding.idAt(at + 1))
  }
  view.dom.addEventListener('pointermove', onPointer)
  onCleanup(() => {
    watcher.disconnect()
    view.dom.removeEventListener('pointermove', onPointer)
  })
  createEffect(
    on(
      () => props.writing.state().selection.head,
      () => setPointed(null),
      { defer: true },
    ),
  )

  const placeOf = (id: CharacterId | null): number | null => {
    const at = id && binding.posOf(id)
    return at === null ? null : view.state.doc.resolve(at).before(1)
  }
  const [line, setLine] = createSignal<Line | null>(null)
  // Measured once a frame, after the letter just typed is on screen.
  let frame = 0
  createEffect(
    on([() => props.writing.state(), shift, held, pointed], () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setLine(measure()))
    }),
  )
  onCleanup(() => cancelAnimationFrame(frame))
  const measure = (): Line | null => {
    const { doc, selection } = view.state
    const at = placeOf(held() ?? pointed()) ?? selection.$head.before(1)
    const block = doc.nodeAt(at)
    const dom = at > 0 && block ? view.nodeDOM(at) : null
    if (!block || !(dom instanceof HTMLElement)) return null
    const words = block.textContent.trim()
    return { at, top: topOf(dom), words: words.slice(0, longestWords) || t('move.empty') }
  }
  const topOf = (dom: HTMLElement): number => {
    const first = dom.classList.contains('part') ? (dom.firstElementChild ?? dom) : dom
    const range = document.createRange()
    range.selectNodeContents(first)
    const box = range.getClientRects()[0] ?? first.getBoundingClientRect()
    return box.top + box.height / 2 - layer.getBoundingClientRect().top
  }
  const move = (way: Way) => {
    const stretch = line() && stretchAt(view.state.doc, line()!.at)
    if (stretch) props.onMove(way, stretch)
  }
  const follow = (event: PointerEvent) => setDrop(dropPlaceAt(view, event.clientY))
  const land = (done: boolean) => {
    const [at, place] = [placeOf(held()), drop()]
    setHeld(null)
    setDrop(null)
    const stretch = at === null ? null : stretchAt(view.state.doc, at)
    if (done && stretch && place) props.onDrop(stretch, place.at)
  }
  const press = (event: PointerEvent) =>
    holdAndDrag(event, {
      onStart: () => setHeld(line() && binding.idAt(line()!.at + 1)),
      onMove: follow,
      onEnd: land,
    })
  return (
    <div class="line-handles no-print" ref={layer}>
      <Show when={line()}>
        {(now) => (
          <div
            class="line-handle"
            classList={{ held: held() !== null }}
            style={{ transform: `translateY(${now().top}px)` }}
            onPointerDown={press}
          >
            <Menu
              label={t('move.line')}
              name={t('move.lineHere', { words: now().words })}
              class="part-move"
              choices={[
                { label: t('move.up'), onChoose: () => move('up') },
                { label: t('move.down'), onChoose: () => move('down') },
              ]}
            >
              <ToolIcon name="grip" />
            </Menu>
          </div>
        )}
      </Show>
      <Show when={drop()}>
        {(place) => (
          <div
            class="drop-line"
            style={{ transform: `translateY(${place().y - layer.getBoundingClientRect().top}px)` }}
          />
        )}
      </Show>
    </div>
  )
}
