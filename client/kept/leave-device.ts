import { setDeviceHasOthers } from '../api.ts'
import { setHere } from '../devices/own-devices.ts'
import { dropShell } from '../shell/shell.ts'
import { peopleKept } from './store.ts'
import { wipe } from './kept-texts.ts'

/**
 * One leaves this device, or says that others use it: what it keeps of them goes. The server has the browser empty itself
 * too, but not when it keeps words of somebody else.
 */
export const leaveDevice = async (person: string): Promise<{ wipeNow: () => Promise<void> }> => {
  const others = (await peopleKept().catch(() => [])).filter((one) => one !== person)
  setDeviceHasOthers(others.length > 0)
  return {
    async wipeNow() {
      setDeviceHasOthers(false)
      setHere(undefined)
      await wipe(person).catch(() => undefined)
      if (others.length === 0) await dropShell().catch(() => undefined)
    },
  }
}
