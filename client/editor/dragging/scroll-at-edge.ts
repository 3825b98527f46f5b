/** How near an edge the pointer must be, and how far a frame goes at the most, in pixels. */
const near = 72
const fastest = 18

const scrolls = (element: Element): boolean =>
  element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY)

const scrollerOf = (from: Element | null): Element => {
  for (let element = from; element; element = element.parentElement)
    if (element !== document.body && scrolls(element)) return element
  return document.scrollingElement!
}

/** The faster the nearer; past the edge it is at its fastest. */
const speedAt = (y: number, top: number, bottom: number): number => {
  const pull = y < top + near ? y - top - near : y > bottom - near ? y - bottom + near : 0
  return Math.max(-1, Math.min(1, pull / near)) * fastest
}

/** Scrolls what holds an element while the pointer is near the edge of what one sees of it. */
export const scrollAtEdge = (from: Element, onScroll: () => void) => {
  const scroller = scrollerOf(from)
  let y: number | null = null
  const turn = (): void => {
    const box = scroller.getBoundingClientRect()
    const speed = y === null ? 0 : speedAt(y, Math.max(0, box.top), Math.min(innerHeight, box.bottom))
    const before = scroller.scrollTop
    if (speed) scroller.scrollTop += speed
    if (scroller.scrollTop !== before) onScroll()
    frame = requestAnimationFrame(turn)
  }
  let frame = requestAnimationFrame(turn)
  return {
    at: (height: number) => void (y = height),
    end: () => cancelAnimationFrame(frame),
  }
}
