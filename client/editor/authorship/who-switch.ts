import { createSignal } from 'solid-js'

const STORED = 'trama.who'

const remembered = (): boolean => {
  try {
    return localStorage.getItem(STORED) === 'on'
  } catch {
    return false
  }
}

/** *Chi ha scritto*: off at the first opening, then as this device left it. */
export const createWhoSwitch = () => {
  const [on, setOn] = createSignal(remembered())
  const toggle = () => {
    setOn((before) => !before)
    try {
      localStorage.setItem(STORED, on() ? 'on' : 'off')
    } catch {
      return
    }
  }
  return { on, toggle }
}
