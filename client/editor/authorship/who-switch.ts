import type { DeskChoices } from '../desk-choices.ts'

/** *Chi ha scritto*: off at the first opening, then as this person left it on this device. */
export const createWhoSwitch = (choices: DeskChoices) => {
  const on = () => choices.now().authors
  return { on, toggle: () => choices.choose({ authors: !on() }) }
}
