import { tellSeen } from './asked.ts'

/**
 * While a text is before one's eyes, what arrives in it is no news: said when it is on screen, and again when it goes out of
 * sight. A page that lies open behind others says nothing. Returns what is to be called on leaving.
 */
export const keepMark = (id: string): (() => void) => {
  const isSeen = () => document.visibilityState === 'visible'
  const look = () => tellSeen(id)
  if (isSeen()) look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    if (isSeen()) look()
  }
}
