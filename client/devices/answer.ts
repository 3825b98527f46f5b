import { isNo, type No } from '../api.ts'
import { sayDevice } from './asked.ts'
import { leaveDevice } from '../kept/on-leaving.ts'
import { me, refreshMe } from '../people/me.ts'
import { isOwner, setOwner } from './own-devices.ts'

const inside = () => {
  const known = me()
  return known && !isNo(known) ? known : undefined
}

/** Whose device this is, as its person says; a no when it could not be kept. */
export const answerDevice = async (own: boolean): Promise<No | undefined> => {
  const answer = await sayDevice(own)
  if (isNo(answer)) return answer.refusal
  const person = inside()?.person
  if (!own) await (await leaveDevice())?.wipeNow()
  if (person) setOwner(person.id, own)
  await refreshMe()
  return undefined
}

/** Whether the person has still to be asked; who said "mine alone" here before is not asked again. */
export const mustAsk = async (): Promise<boolean> => {
  const known = inside()
  if (!known?.person || known.own !== null) return false
  if (!isOwner(known.person.id)) return true
  return (await answerDevice(true)) !== undefined
}
