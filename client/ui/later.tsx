import { createSignal, onCleanup, type Component } from 'solid-js'
import { Dynamic } from 'solid-js/web'

/** What is not needed to open a page, each fetched at most once. */
const waiting = new Set<() => Promise<unknown>>()

let asking: Promise<unknown> | undefined

/**
 * Fails where the server does not answer. Most browsers never ask again for a module that once failed to come, so that
 * nothing is asked for in vain. Source: HTML standard, module map; whatwg/html#6768.
 */
const reachServer = (): Promise<unknown> =>
  (asking ??= fetch('/api/health', { method: 'HEAD', cache: 'no-store' }).finally(() => (asking = undefined)))

/** What is fetched when it is first asked for, or before, by `fetchTheRest`; a failed fetch is tried again at the next. */
export const atRest = <T,>(load: () => Promise<T>): (() => Promise<T>) => {
  let fetched: Promise<T> | undefined
  const fetchOnce = () =>
    (fetched ??= reachServer()
      .then(load)
      .catch((error: unknown) => {
        fetched = undefined
        throw error
      }))
  waiting.add(fetchOnce)
  return fetchOnce
}

const longestWait = 16_000

/** The network is back, or so many milliseconds have passed. */
const networkOr = (wait: number): Promise<unknown> =>
  new Promise((resolve) => {
    window.addEventListener('online', resolve, { once: true })
    setTimeout(resolve, wait)
  })

/**
 * A component that is fetched when it is first shown, or before, by `fetchTheRest`. Where it cannot be fetched it asks to
 * be closed, and tries again the next time it is opened; what cannot be closed is asked for until it comes. Not for what
 * one types into at once: keys would go elsewhere.
 */
export const later = <P extends object>(load: () => Promise<Component<P>>): Component<P> => {
  const fetchOnce = atRest(load)
  return (props) => {
    const [shown, show] = createSignal<Component<P>>()
    let gone = false
    onCleanup(() => (gone = true))
    const bring = async (wait: number): Promise<void> => {
      const component = await fetchOnce().catch(() => null)
      if (component) return void show(() => component)
      const { onClose } = props as { onClose?: () => void }
      if (onClose) return onClose()
      await networkOr(wait)
      if (!gone) await bring(Math.min(2 * wait, longestWait))
    }
    void bring(500)
    return <Dynamic component={shown()} {...props} />
  }
}

/** The page has drawn what one came for. Safari has no idle callback. */
export const pageAtRest = (): Promise<unknown> =>
  new Promise<unknown>((rest) =>
    'requestIdleCallback' in window ? requestIdleCallback(rest, { timeout: 5_000 }) : setTimeout(rest, 2_000),
  )

/** Once the page is at rest, all of it comes, so that it also opens when the network is gone; resolves when it begins. */
export const fetchTheRest = async (): Promise<void> => {
  await pageAtRest()
  const all = [...waiting].map((fetchOnce) => fetchOnce())
  void Promise.all(all).catch(() => addEventListener('online', () => void fetchTheRest(), { once: true }))
}
