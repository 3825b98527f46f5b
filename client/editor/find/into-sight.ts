/** Lines are drawn as they come near and then have another height: one looks again after each step. */
const looks = 3

/** Brings an element of the sheet to the middle of the page, unless it is already well in sight. */
export const intoSight = (find: () => Element | null, left = looks): void => {
  const element = find()
  if (!element || left === 0) return
  const { top, bottom } = element.getBoundingClientRect()
  const height = window.visualViewport?.height ?? window.innerHeight
  if (top > height * 0.2 && bottom < height * 0.75) return
  element.scrollIntoView({ block: 'center', inline: 'nearest' })
  requestAnimationFrame(() => intoSight(find, left - 1))
}
