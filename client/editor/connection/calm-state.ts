import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js'
import type { SavedState } from './saved-state.ts'

/** Good news waits until the hands rest: otherwise the words would flicker at every key. Bad news never waits. */
const restMs = 600

/** The state as it is shown: never better than the truth, and calm. */
export const createCalmState = (state: Accessor<SavedState>): Accessor<SavedState> => {
  const [shown, setShown] = createSignal(state())
  let timer: ReturnType<typeof setTimeout> | undefined
  createEffect(() => {
    const now = state()
    clearTimeout(timer)
    if (now === 'saved' && shown() === 'saving') timer = setTimeout(() => setShown(state()), restMs)
    else setShown(now)
  })
  onCleanup(() => clearTimeout(timer))
  return shown
}
