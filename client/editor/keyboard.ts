import { onCleanup } from 'solid-js'

/** On phones the keyboard covers the foot of the page: the toolbar stands on it. Must be called under a Solid owner. */
export const keepKeyboardInSight = (): void => {
  const sight = window.visualViewport
  if (!sight) return
  const look = () => {
    const covered = Math.max(0, window.innerHeight - sight.height - sight.offsetTop)
    document.documentElement.style.setProperty('--keyboard', `${Math.round(covered)}px`)
  }
  sight.addEventListener('resize', look)
  sight.addEventListener('scroll', look)
  onCleanup(() => {
    sight.removeEventListener('resize', look)
    sight.removeEventListener('scroll', look)
    document.documentElement.style.removeProperty('--keyboard')
  })
}
