import type { EditorView } from 'prosemirror-view'
import { createEffect, createSignal, on, onCleanup } from 'solid-js'

/** How far down the page one is taken to be reading. */
const readingLine = 0.3

/** The place of the line that is being read; null where no line is. */
const placeRead = (view: EditorView): number | null => {
  const { left, width } = view.dom.getBoundingClientRect()
  const found = document.elementFromPoint(left + width / 2, window.innerHeight * readingLine)
  let line: Element | null = found
  while (line && line.parentElement !== view.dom) line = line.parentElement
  return line && view.posAtDOM(line, 0)
}

/** Where one is while one only reads, from how far one has scrolled. Must be called under a Solid owner. */
export const createPlaceRead = (view: EditorView, isReading: () => boolean) => {
  const [place, setPlace] = createSignal<number | null>(null)
  let frame = 0
  const look = () => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => setPlace((before) => placeRead(view) ?? before))
  }
  createEffect(
    on(isReading, (reading) => {
      setPlace(null)
      if (!reading) return
      look()
      document.addEventListener('scroll', look, { passive: true })
      onCleanup(() => document.removeEventListener('scroll', look))
    }),
  )
  onCleanup(() => cancelAnimationFrame(frame))
  return place
}
