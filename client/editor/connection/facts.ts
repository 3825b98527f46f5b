import { createSignal, onCleanup } from 'solid-js'
import * as saved from './saved-state.ts'
import type { Ending, SavedFacts } from './saved-state.ts'

/** A change that waits longer than this is told to the person. */
const patienceMs = 2_500

/** The facts of the saved state, kept as things happen; the clock only decides when a wait is told. */
export const createFacts = (given: Partial<SavedFacts> = {}) => {
  const [facts, setFacts] = createSignal<SavedFacts>({
    ...saved.noFacts,
    online: navigator.onLine,
    ...given,
  })
  let timer: ReturnType<typeof setTimeout> | undefined
  const watch = () => {
    if (!saved.hasUnsaved(facts())) {
      clearTimeout(timer)
      timer = undefined
    } else
      timer ??= setTimeout(() => setFacts((now) => ({ ...now, late: saved.hasUnsaved(now) })), patienceMs)
  }
  const step = (change: (now: SavedFacts) => SavedFacts) => {
    setFacts(change)
    watch()
  }
  const look = () => step((now) => ({ ...now, online: navigator.onLine }))
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  onCleanup(() => {
    clearTimeout(timer)
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  return {
    facts,
    changed: () => step(saved.afterChange),
    opened: () => step(saved.afterOpen),
    closed: () => step(saved.afterClose),
    sent: (clock: number) => step((now) => saved.afterSend(now, clock)),
    acknowledged(count: number) {
      clearTimeout(timer)
      timer = undefined
      step((now) => saved.afterAcknowledged(now, count))
    },
    kept: (kept: number | null) => step((now) => ({ ...now, kept })),
    serverSaves: (serverSaves: boolean) => step((now) => ({ ...now, serverSaves })),
    ended: (ending: Ending | null) => step((now) => ({ ...now, ending })),
  }
}
