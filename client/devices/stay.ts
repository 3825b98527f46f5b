import { isNo, pageOf } from '../api.ts'
import { CLEARED } from './own-devices.ts'
import { lookAtMe, me } from '../people/me.ts'

const EVERY_MS = 5 * 60_000

const isShort = () => {
  const known = me()
  return known !== undefined && !isNo(known) && known.own !== true
}

/** On a device that others use too the door closes soon: not on who is typing, scrolling or pressing. */
export const stayWhileUsed = (): void => {
  let last = performance.now()
  const used = () => {
    if (performance.now() - last < EVERY_MS || !isShort()) return
    last = performance.now()
    void lookAtMe()
  }
  for (const kind of ['keydown', 'pointerdown', 'wheel', 'touchmove'])
    document.addEventListener(kind, used, { passive: true, capture: true })
  // Another tab has wiped this device: what is shown here goes too.
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key === CLEARED && newValue && newValue === pageOf()) location.replace('/')
  })
  // Who comes back to a page that was left open sees at once whether the browser is still theirs.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' && pageOf() !== undefined) void lookAtMe()
  })
}
