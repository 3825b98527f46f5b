import { createSignal } from 'solid-js'
import { displaced, isNo, openPageFor, pageOf, setDisplaced, type Answer } from '../api.ts'
import { noteDevice, personHere } from '../devices/own-devices.ts'
import { keepShell } from '../shell/shell.ts'
import { openMe, type Me, type Person } from './asked.ts'

const [me, setMe] = createSignal<Answer<Me>>()

/** Who is signed in on this page: absent until the server has said it once. */
export { me }

const personIn = (answer: Answer<Me>) => (isNo(answer) ? undefined : answer.person?.id)

/** A page stays its person's: when the browser has become another's meanwhile, it is told and shows nothing of theirs. */
const isOthers = (answer: Answer<Me>) => {
  const now = personIn(answer)
  if (now !== undefined && pageOf() !== undefined && pageOf() !== now) setDisplaced(true)
  return displaced()
}

export const refreshMe = async (): Promise<void> => {
  const next = await openMe()
  if (await isClearing(next)) return
  if (isOthers(next)) return
  openPageFor(pageOf() ?? personIn(next))
  setMe(() => next)
  noteHere(next)
}

/** The person has signed this device out from another one: what it keeps goes, and the page begins anew. Source: kept/SPEC.md [K10]. */
const isClearing = async (answer: Answer<Me>): Promise<boolean> => {
  const whose = personHere()
  if (isNo(answer) || !answer.endedFromAfar || whose === undefined) return false
  const { clearDevice } = await import('../kept/clear-device.ts')
  await clearDevice(whose)
  return true
}

/** On a device of one's own the application and its texts open without network too. */
const noteHere = (answer: Answer<Me>) => {
  if (isNo(answer) || !answer.person || answer.own === null) return
  noteDevice(answer.person.id, answer.own)
  if (answer.own) void keepShell()
}

/** At the door: whoever was here before, the page is now of who has just come in, or of nobody. */
export const meetAnew = (): Promise<void> => {
  openPageFor(undefined)
  setDisplaced(false)
  return refreshMe()
}

/** Tells the server that one is still here, and notices when the browser has become another's. */
export const lookAtMe = async (): Promise<void> => {
  const now = await openMe()
  if (!(await isClearing(now))) isOthers(now)
}

export const person = (): Person | undefined => {
  const known = me()
  return known && 'person' in known ? (known.person ?? undefined) : undefined
}

/** Until the server has answered nobody is told that they are outside. */
export const isSignedIn = (): boolean => me() === undefined || person() !== undefined
