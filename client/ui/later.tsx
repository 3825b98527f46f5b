import { createSignal, type Component } from 'solid-js'
import { Dynamic } from 'solid-js/web'

/** What is not needed to open a page, each fetched at most once. */
const waiting = new Set<() => Promise<unknown>>()

/** What is fetched when it is first asked for, or before, by `fetchTheRest`; a failed fetch is tried again at the next. */
export const atRest = <T,>(load: () => Promise<T>): (() => Promise<T>) => {
  let fetched: Promise<T> | undefined
  const fetchOnce = () =>
    (fetched ??= load().catch((error: unknown) => {
      fetched = undefined
      throw error
    }))
  waiting.add(fetchOnce)
  return fetchOnce
}

/**
 * A component that is fetched when it is first shown, or before, by `fetchTheRest`. Where it cannot be fetched it asks to
 * be closed, and tries again the next time it is opened. Not for what one types into at once: keys would go elsewhere.
 */
export const later = <P extends object>(load: () => Promise<Component<P>>): Component<P> => {
  const fetchOnce = atRest(load)
  return (props) => {
    const [shown, show] = createSignal<Component<P>>()
    fetchOnce().then(
      (component) => show(() => component),
      () => (props as { onClose?: () => void }).onClose?.(),
    )
    return <Dynamic component={shown()} {...props} />
  }
}

/** Once the page is at rest, all of it comes, so that it also opens when the network is gone; resolves when it begins. */
export const fetchTheRest = async (): Promise<void> => {
  // Safari has no idle callback.
  await new Promise<unknown>((rest) =>
    'requestIdleCallback' in window ? requestIdleCallback(rest, { timeout: 5_000 }) : setTimeout(rest, 2_000),
  )
  for (const fetchOnce of waiting) void fetchOnce().catch(() => undefined)
}
