import { device } from './it/devices.ts'
import { signIn } from './it/sign-in.ts'
import { mine } from './it/me.ts'
import { paper } from './it/paper-codes.ts'
import { passkey } from './it/passkeys.ts'
import { people } from './it/people.ts'
import { refusal } from './it/refusal.ts'
import { refusalHouse } from './it/refusal-house.ts'
import { second } from './it/second-factor.ts'
import { texts } from './it/texts.ts'
import { workshop } from './it/workshop.ts'

/** What is said on every page but the desk. */
export const itHouse = {
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
