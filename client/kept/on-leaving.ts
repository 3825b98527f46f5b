import { personHere } from '../devices/own-devices.ts'
import { speakIn } from '../i18n.ts'
import { later } from '../ui/later.tsx'

// What pages need when somebody leaves: fetched then, for mostly this device keeps nothing.

export const BeforeWipe = later(async () => {
  const [found] = await Promise.all([import('./BeforeWipe.tsx'), speakIn('kept')])
  return found.BeforeWipe
})

/** The person whose words are on this device alone, when there are some: they are not thrown away unasked. */
export const whoseWordsWait = async (): Promise<string | undefined> => {
  const here = personHere()
  if (here === undefined) return undefined
  const waits = await import('./kept-texts.ts').then(({ hasUnsent }) => hasUnsent(here)).catch(() => false)
  return waits ? here : undefined
}

/** To be asked before the server is told; gives what wipes the device afterwards, if it is one's own. */
export const leaveDevice = async () => {
  const here = personHere()
  return here === undefined ? undefined : (await import('./leave-device.ts')).leaveDevice(here)
}
