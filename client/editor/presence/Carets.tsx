import type { EditorView } from 'prosemirror-view'
import { createEffect, createSignal, For, on, onCleanup, Show } from 'solid-js'
import { t } from '../../i18n.ts'
import type { FlatBinding } from '../binding/binding.ts'
import type { Other } from './presence.ts'

/** A name is shown while its caret moves, then it folds away. */
const shownMs = 3_000

/** Pixels that a name needs on its line. */
const nameRoom = 190

type Place = { left: number; top: number; height: number; side: 'above' | 'beside' | 'leftward' }

/**
 * The others' carets, drawn over the sheet and never inside it: nothing enters the text, a composition is not disturbed,
 * a screen reader does not stumble on them.
 */
export const Carets = (props: {
  view: EditorView
  binding: FlatBinding
  others: readonly Other[]
  /** Anything that may move the words on screen. */
  changes: unknown
}) => {
  let layer!: HTMLDivElement
  const [reflow, setReflow] = createSignal(0)
  const watcher = new ResizeObserver(() => setReflow((count) => count + 1))
  watcher.observe(props.view.dom)
  onCleanup(() => watcher.disconnect())

  const [places, setPlaces] = createSignal<ReadonlyMap<number, Place>>(new Map())
  let frame = 0
  createEffect(
    on([() => props.others, () => props.changes, reflow], () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => setPlaces(measure()))
    }),
  )
  onCleanup(() => cancelAnimationFrame(frame))

  const measure = () => {
    const origin = layer.getBoundingClientRect()
    const found = new Map<number, Place>()
    for (const { card, cursor } of props.others) {
      const at = cursor && props.binding.posOf(cursor)
      if (at === null || at > props.view.state.doc.content.size) continue
      const { left, top, bottom } = props.view.coordsAtPos(at, -1)
      const x = left - origin.left
      const tight = x > origin.width - nameRoom
      const $at = props.view.state.doc.resolve(at)
      const free = $at.parentOffset === $at.parent.content.size && !tight
      const side = free ? 'beside' : tight ? 'leftward' : 'above'
      found.set(card.pen, { left: x, top: top - origin.top, height: bottom - top, side })
    }
    return found
  }
  return (
    <div class="carets" ref={layer} aria-hidden="true">
      <For each={props.others.map(({ card }) => card.pen)}>
        {(pen) => (
          <Show when={places().get(pen) && props.others.find(({ card }) => card.pen === pen)}>
            {(other) => <Caret other={other()} place={places().get(pen)!} />}
          </Show>
        )}
      </For>
    </div>
  )
}

const Caret = (props: { other: Other; place: Place }) => {
  const [fresh, setFresh] = createSignal(true)
  let timer: ReturnType<typeof setTimeout>
  createEffect(
    on([() => props.other.cursor?.pen, () => props.other.cursor?.clock], () => {
      setFresh(true)
      clearTimeout(timer)
      timer = setTimeout(() => setFresh(false), shownMs)
    }),
  )
  onCleanup(() => clearTimeout(timer))
  const look = () =>
    `caret ${props.place.side} hue-${props.other.card.style.hue} line-${props.other.card.style.line}`
  return (
    <span
      class={look()}
      classList={{ fresh: fresh() }}
      style={{
        transform: `translate(${props.place.left}px, ${props.place.top}px)`,
        height: `${props.place.height}px`,
      }}
    >
      <b>{fresh() ? t('desk.present.writes', { name: props.other.card.name }) : props.other.card.initials}</b>
    </span>
  )
}
