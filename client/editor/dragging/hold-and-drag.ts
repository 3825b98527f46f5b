import { scrollAtEdge } from './scroll-at-edge.ts'

/** So far the hand must go before a press becomes a drag, in pixels. */
const far = 6

type Drag = {
  onStart(): void
  onMove(event: PointerEvent): void
  /** `done` is false when it was called off, by Esc or by the system. */
  onEnd(done: boolean): void
}

/** Follows a pressed pointer: a short press stays a press, a long way becomes a drag, and near an edge the page follows. Esc calls it off. */
export const holdAndDrag = (down: PointerEvent, drag: Drag): void => {
  if (down.button !== 0) return
  let dragging = false
  let last = down
  let scroll: ReturnType<typeof scrollAtEdge> | undefined
  const finish = (done: boolean): void => {
    window.removeEventListener('pointermove', move)
    window.removeEventListener('pointerup', up)
    window.removeEventListener('pointercancel', off)
    window.removeEventListener('keydown', onKey, true)
    scroll?.end()
    if (!dragging) return
    // The press that ends a drag is no click.
    const swallow = (event: Event): void => event.stopPropagation()
    window.addEventListener('click', swallow, { capture: true, once: true })
    setTimeout(() => window.removeEventListener('click', swallow, true), 0)
    drag.onEnd(done)
  }
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== down.pointerId) return
    if (!dragging && Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) < far) return
    if (!dragging) drag.onStart()
    dragging = true
    last = event
    scroll ??= scrollAtEdge(down.target as Element, () => drag.onMove(last))
    scroll.at(event.clientY)
    event.preventDefault()
    drag.onMove(event)
  }
  const up = (event: PointerEvent): void => {
    if (event.pointerId === down.pointerId) finish(true)
  }
  const off = (): void => finish(false)
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !dragging) return
    event.preventDefault()
    event.stopPropagation()
    finish(false)
  }
  window.addEventListener('pointermove', move)
  window.addEventListener('pointerup', up)
  window.addEventListener('pointercancel', off)
  window.addEventListener('keydown', onKey, true)
}
