import { createSignal } from 'solid-js'

/** After the first thing shown at a door: in, or asked for the second. */
export const createSecond = (onDone: () => void) => {
  const [asked, setAsked] = createSignal(false)
  const pass = (answer: unknown) => {
    if (typeof answer === 'object' && answer !== null && 'second' in answer) setAsked(true)
    else onDone()
  }
  return { asked, pass }
}
