import { createSignal, onCleanup } from 'solid-js'

/** Whether the screen is such as a media query asks, now and whenever it changes. Must be called under a Solid owner. */
export const createMedia = (asked: string) => {
  const query = matchMedia(asked)
  const [matches, setMatches] = createSignal(query.matches)
  const look = () => setMatches(query.matches)
  query.addEventListener('change', look)
  onCleanup(() => query.removeEventListener('change', look))
  return matches
}
