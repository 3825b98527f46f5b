import { useLocation } from '@solidjs/router'
import { onCleanup, onMount } from 'solid-js'

/** How long a text may take to arrive before the reader is left where they are, in ms. */
const PATIENCE = 20_000

/** What the address asks for: a line counted from the title, or a part by its key. */
const sought = (hash: string) => {
  const line = /^#riga-(\d+)$/.exec(hash)?.[1]
  if (line !== undefined) return (sheet: Element) => blocksOf(sheet)[Number(line)]
  const key = /^#([A-Za-z]+)$/.exec(hash)?.[1]
  return key === undefined ? undefined : (sheet: Element) => sheet.querySelector(`[data-part="${key}"]`)
}

const blocksOf = (sheet: Element) =>
  [...sheet.children].filter(({ classList }) => !classList.contains('ProseMirror-widget'))

/** The caret at the end of what is there, and what is there in the middle of the window. */
const arriveAt = (sheet: HTMLElement, place: Element) => {
  const words = place.querySelector('[data-part]') ?? place
  sheet.focus({ preventScroll: true })
  getSelection()?.selectAllChildren(words)
  getSelection()?.collapseToEnd()
  place.scrollIntoView({ block: 'center' })
}

/** Brings who opens a text to the place in its address, as soon as the text is on the page; then it is forgotten. */
export const landOnPlace = () => {
  // The router's own: the window's address changes a moment later.
  const find = sought(useLocation().hash)
  if (!find) return
  const look = () => {
    const sheet = document.getElementById('sheet')
    const place = sheet && find(sheet)
    if (!place) return
    stop()
    requestAnimationFrame(() => arriveAt(sheet, place))
  }
  const watcher = new MutationObserver(look)
  const stop = () => watcher.disconnect()
  onMount(() => {
    watcher.observe(document.body, { childList: true, subtree: true })
    setTimeout(stop, PATIENCE)
    look()
  })
  onCleanup(stop)
}
