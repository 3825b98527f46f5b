import { onCleanup } from 'solid-js'
import { t } from '../i18n.ts'
import { goToHand } from './authorship/go-to-hand.ts'
import type { Desk } from './create-desk.ts'
import type { Writing } from './view/create-writing.ts'

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey

/** Keys while one only reads: those of the table are heard before. Must be called under a Solid owner. */
export const listenToPageKeys = (desk: Desk, writing: Writing): void => {
  /** While one only reads, the editor hears no keys: these are heard here. */
  const whileReading = (event: KeyboardEvent): boolean => {
    const { forKeys } = desk.actions
    const onSheet = event.target === writing.view.dom
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined
    if (onSheet && (event.ctrlKey || event.metaKey) && event.key === 's') forKeys.saySaved()
    else if (onSheet && step && desk.who.on() && !event.altKey) {
      if (goToHand(desk.session, writing, step)) forKeys.sayWhoWroteHere()
    } else if (onSheet && isLetter(event)) desk.tell(t('sheet.mode.onlyRead'))
    else return false
    return true
  }
  const hear = (event: KeyboardEvent) => {
    if (event.defaultPrevented || document.querySelector('dialog[open]')) return
    if (!desk.mode.isReading() || !whileReading(event)) return
    event.preventDefault()
  }
  document.addEventListener('keydown', hear)
  onCleanup(() => document.removeEventListener('keydown', hear))
}
