import { device } from './en/devices.ts'
import { signIn } from './en/sign-in.ts'
import { mine } from './en/me.ts'
import { paper } from './en/paper-codes.ts'
import { passkey } from './en/passkeys.ts'
import { people } from './en/people.ts'
import { refusal } from './en/refusal.ts'
import { refusalHouse } from './en/refusal-house.ts'
import { second } from './en/second-factor.ts'
import { texts } from './en/texts.ts'
import { workshop } from './en/workshop.ts'
import type { itHouse } from './it-house.ts'

export const enHouse: typeof itHouse = {
  device,
  mine,
  paper,
  passkey,
  people,
  second,
  refusal: { ...refusal, ...refusalHouse },
  signIn,
  texts,
  workshop,
}
