import { tellSeen } from './asked.ts'

/** Calls back once the text is on the page; returns what stops waiting for it. */
const whenThere = (found: () => void): (() => void) => {
  const look = () => {
    if (!document.getElementById('sheet')) return
    watcher.disconnect()
    found()
  }
  const watcher = new MutationObserver(look)
  watcher.observe(document.body, { childList: true, subtree: true })
  look()
  return () => watcher.disconnect()
}

/**
 * While a text is before one's eyes, what arrives in it is no news: said when it is on screen, and again when it goes out of
 * sight. A page that lies open behind others says nothing. Returns what is to be called on leaving.
 */
export const keepMark = (id: string): (() => void) => {
  let isThere = false
  const look = () => void (isThere && tellSeen(id))
  const lookIfSeen = () => void (document.visibilityState === 'visible' && look())
  const stop = whenThere(() => {
    isThere = true
    lookIfSeen()
  })
  document.addEventListener('visibilitychange', look)
  return () => {
    stop()
    document.removeEventListener('visibilitychange', look)
    lookIfSeen()
  }
}
