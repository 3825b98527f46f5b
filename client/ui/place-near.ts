export type Box = { left: number; top: number; width: number; height: number }
type Place = { left: number; top: number; maxHeight: number }

const gap = 6
const edge = 8

/**
 * Where something opens beside its anchor, in CSS px of the window: below when it fits, else above when there is more room
 * there, never outside what is in sight; `maxHeight` is the room it has.
 */
export const placeNear = (anchor: Box, size: { width: number; height: number }, sight: Box): Place => {
  // An anchor that scrolled away counts as being at the edge behind which it went.
  const inside = (y: number) => Math.max(sight.top, Math.min(y, sight.top + sight.height))
  const [brow, foot] = [inside(anchor.top) - gap, inside(anchor.top + anchor.height) + gap]
  const below = sight.top + sight.height - edge - foot
  const above = brow - sight.top - edge
  const under = size.height <= below || below >= above
  const maxHeight = Math.max(0, under ? below : above)
  const height = Math.min(size.height, maxHeight)
  const rightmost = sight.left + sight.width - edge - size.width
  return {
    left: Math.max(sight.left + edge, Math.min(anchor.left, rightmost)),
    top: under ? foot : brow - height,
    maxHeight,
  }
}

/** How much of a window's foot a bar takes that stands there: nothing is opened over its buttons. */
const takenByFoot = (bottom: number): number => {
  const bar = document.querySelector('[data-foot]')?.getBoundingClientRect()
  return bar && bar.top > bottom / 2 && bar.bottom > bottom - edge && bar.top < bottom ? bottom - bar.top : 0
}

/** What a person really sees of the page: on a phone, what the keyboard and the bar at the foot leave. */
const inSight = (): Box => {
  const { visualViewport: sight, innerWidth, innerHeight } = window
  const { left, top, width, height } = sight
    ? { left: sight.offsetLeft, top: sight.offsetTop, width: sight.width, height: sight.height }
    : { left: 0, top: 0, width: innerWidth, height: innerHeight }
  return { left, top, width, height: height - takenByFoot(top + height) }
}

/** Puts a fixed element beside an anchor, whole and in sight. */
export const standNear = (element: HTMLElement, anchor: Box): void => {
  const size = element.getBoundingClientRect()
  const { left, top, maxHeight } = placeNear(anchor, size, inSight())
  const height = Math.min(maxHeight, Math.ceil(size.height))
  Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${height}px` })
}
