const boxOf = (selector: string): DOMRect | undefined =>
  document.querySelector(selector)?.getBoundingClientRect()

const air = 8

/** How much of the window the bar above and, on a phone, the toolbar below stand over: the line one writes stays between them. In px. */
export const coveredSight = {
  left: 0,
  right: 0,
  get top(): number {
    return Math.max(boxOf('.desk-bar')?.bottom ?? 0, boxOf('.staying')?.bottom ?? 0) + air
  },
  get bottom(): number {
    const seen = visualViewport?.height ?? innerHeight
    const foot = boxOf('.toolbar')
    return (foot && foot.top > seen / 2 ? seen - foot.top : 0) + air
  },
}
